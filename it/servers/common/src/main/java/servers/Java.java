package servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java installation that runs servers, and the commands for it. */
public final class Java {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+).*\"");

    /** The smaller collector starts sooner. The optimizing compiler stays, because logins hash passwords. */
    private static final List<String> SOON = List.of("-XX:+UseSerialGC");

    private final List<String> words = new ArrayList<>();

    private Java(Path home) {
        words.add(home.resolve("bin/java").toString());
    }

    /** A command for the Java that also runs the tests. */
    public static Java command(String... options) {
        return new Java(Path.of(System.getProperty("java.home"))).and(options);
    }

    /** A server that starts soon, with the Java that also runs the tests. */
    public static Java server(String... options) {
        return server(Path.of(System.getProperty("java.home")), options);
    }

    static Java server(Path home, String... options) {
        return new Java(home).and(SOON).and(options);
    }

    /**
     * A server that gets few requests: without the optimizing compiler, it starts in half the time. A password with the usual
     * number of iterations takes ten times as long, so its users must not have any.
     */
    public static Java smallServer(String... options) {
        return smallServer(Path.of(System.getProperty("java.home")), options);
    }

    static Java smallServer(Path home, String... options) {
        return server(home, "-XX:TieredStopAtLevel=1").and(options);
    }

    public Java and(String... more) {
        return and(List.of(more));
    }

    public Java and(List<String> more) {
        words.addAll(more);
        return this;
    }

    public List<String> words() {
        return words;
    }

    /**
     * The home of the oldest Java of at least this version. It looks at the Java of the tests, at those installed beside it,
     * and at variables like {@code JAVA_HOME_21_X64}.
     */
    static Path atLeast(int version) {
        return installed()
                .filter(home -> Files.isExecutable(home.resolve("bin/java")) && versionOf(home) >= version)
                .min(Comparator.comparingInt(Java::versionOf))
                .orElseThrow(() -> new NotHereException("needs Java " + version + " or newer: none was found beside the"
                        + " Java of this build, and no variable like JAVA_HOME_" + version + " is set"));
    }

    private static Stream<Path> installed() {
        Path own = Path.of(System.getProperty("java.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .map(variable -> Path.of(variable.getValue()));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            return Stream.of(Stream.of(own), List.copyOf(beside.toList()).stream(), named)
                    .flatMap(homes -> homes);
        } catch (IOException e) {
            return Stream.concat(Stream.of(own), named);
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
