package dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The sources of the quickstart, which a test can edit like a developer. */
record Project(Path folder) {

    private static final Path QUICKSTART =
            Path.of("..", "..", "apps", "quickstart", "src", "main", "java", "quickstart");

    /** Compiles the sources, as Maven does before it starts dev mode. */
    void compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        List<String> options =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.list(file("User").getParent())) {
            sources.map(Path::toString).forEach(options::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources do not compile");
        }
    }

    /** Writes the settings of the application. */
    void configure(String settings) {
        write(folder.resolve("src/main/resources/application.properties"), settings);
    }

    /** Restores the source of this type from the quickstart, but with passwords that are checked quickly. */
    void restore(String type) {
        try {
            String source = Files.readString(QUICKSTART.resolve(type + ".java"));
            write(type, source.replace("new Passwords()", "new Passwords(1_000)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text in a source; fails if the source does not contain the text. */
    void edit(String type, String text, String replacement) {
        try {
            String source = Files.readString(file(type));
            if (!source.contains(text)) {
                throw new IllegalArgumentException(type + " has no " + text);
            }
            write(type, source.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String type, String source) {
        write(file(type), source);
    }

    void delete(String type) {
        try {
            Files.deleteIfExists(file(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String type) {
        return folder.resolve("src/main/java/quickstart").resolve(type + ".java");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
