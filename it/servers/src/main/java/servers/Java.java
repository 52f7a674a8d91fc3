package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java that runs servers, and commands for it. */
final class Java {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+).*\"");

    private final List<String> words = new ArrayList<>();

    private Java(Path home) {
        words.add(home.resolve("bin/java").toString());
    }

    /** A command for the Java that runs the tests. */
    static Java command(String... options) {
        return command(Path.of(System.getProperty("java.home")), options);
    }

    static Java command(Path home, String... options) {
        return new Java(home).and(options);
    }

    Java and(String... more) {
        return and(List.of(more));
    }

    Java and(List<String> more) {
        words.addAll(more);
        return this;
    }

    List<String> words() {
        return words;
    }

    /** The home of the newest Java, if it is of this version at least: the one of the tests or one that is beside it. */
    static Path atLeast(int version) {
        return newest().filter(home -> versionOf(home) >= version)
                .orElseThrow(() -> new NotHereException(
                        "needs Java " + version + " or newer, and there is none beside the Java of this build"));
    }

    private static Optional<Path> newest() {
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            return Stream.concat(Stream.of(own), beside)
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .max(Comparator.comparingInt(Java::versionOf));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static int versionOf(Path home) {
        try {
            Matcher release = VERSION.matcher(Files.readString(home.resolve("release")));
            return release.find() ? Integer.parseInt(release.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
