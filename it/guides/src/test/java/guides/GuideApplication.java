package guides;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import servers.Java;
import servers.ServerProcess;

/** The application of a guide, in a process with the classes of its packages only. */
final class GuideApplication implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("The quickstart runs at http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    private static final Map<String, String> SECRET =
            Map.of("JWT_SECRET_KEY", "vHqtvrqHzcHgXDqOVOg4k4sxyNwTNkUUd5Xbl5yJLZ4=");
    /** The profile of the quickstart's command, in which the secret is random. */
    private static final Map<String, String> DEV = Map.of("MP_CONFIG_PROFILE", "dev");

    private final ServerProcess process;
    private final Path folder;
    private final int port;

    private GuideApplication(ServerProcess process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.port = Integer.parseInt(process.await(READY).group(1));
    }

    static GuideApplication start(List<String> packages, Path folder) {
        Java java = Java.server("-Xmx256m", "-cp");
        boolean isQuickstart = packages.equals(List.of("quickstart"));
        if (isQuickstart) {
            java = java.and(classPath("/quickstart/"), "-Dport=" + ServerProcess.freePort(), "quickstart.Quickstart");
        } else {
            List<String> classes = deploy(packages, folder);
            java = java.and(folder + File.pathSeparator + classPath("/test-classes"), GuideServer.class.getName())
                    .and(classes);
        }
        return new GuideApplication(ServerProcess.start(folder, isQuickstart ? DEV : SECRET, java.words()), folder);
    }

    /** The folder in which the application runs, perhaps with keys. */
    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /** The log up to a line that matches; waits for this line. */
    String log(String line) {
        process.await(Pattern.compile(line));
        return process.log();
    }

    String log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Copies the packages into a folder for the class path, and returns the names of their classes. */
    private static List<String> deploy(List<String> packages, Path folder) {
        List<String> names = new ArrayList<>();
        try {
            Path meta = Files.createDirectories(folder.resolve("META-INF"));
            Files.writeString(meta.resolve("beans.xml"), """
                    <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="all" version="4.0"/>
                    """);
            for (String name : packages) {
                Path target = Files.createDirectories(folder.resolve(name));
                for (Path file : files(CLASSES.resolve(name))) {
                    if (file.endsWith("microprofile-config.properties")) {
                        Files.copy(file, meta.resolve(file.getFileName()));
                    } else {
                        Files.copy(file, target.resolve(file.getFileName()));
                    }
                    if (file.toString().endsWith(".class")) {
                        names.add(name + "." + file.getFileName().toString().replace(".class", ""));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The libraries, and of the modules of this build only the one with this text in its path. */
    private static String classPath(String module) {
        Path it = Path.of("").toAbsolutePath().getParent();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).startsWith(it) || entry.contains(module))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
