package embedded;

import contract.Server;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import servers.EmbeddedMain;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;
import shapes.ListedApplication;

/** A server with real environment variables, as an operator would start it. */
final class EmbeddedServer implements AutoCloseable {

    static final String SECRET = Shape.SECRET;
    static final String APPLICATION = ListedApplication.class.getName();

    private static final Pattern ADDRESS = Pattern.compile(" at (http://127\\.0\\.0\\.1:\\d+/)");

    private final ServerProcess process;
    private final String path;

    private EmbeddedServer(
            String path, Map<String, String> environment, Java java, Predicate<String> onClassPath, String... program) {
        List<String> command =
                java.and("-Xmx256m", "-cp", classPath(onClassPath)).and(program).words();
        this.process = ServerProcess.start(Path.of("").toAbsolutePath(), environment, command);
        this.path = path;
    }

    /** Leaves out the SLF4J provider, which only the test of the log needs and an application does not have. */
    private static String classPath(Predicate<String> contains) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("slf4j-jdk14"))
                .filter(contains)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts the contract's application with these settings as environment variables. */
    static EmbeddedServer start(Map<String, String> environment, String... beans) {
        return launch(APPLICATION, environment, beans).awaitReady();
    }

    /** Starts an application with these settings, and with these classes from the overrides as beans. */
    static EmbeddedServer launch(String application, Map<String, String> environment, String... beans) {
        return new EmbeddedServer(
                "app/api/",
                environment,
                Java.smallServer(),
                entry -> true,
                "-Dbeans=" + String.join(",", beans),
                EmbeddedMain.class.getName(),
                application);
    }

    /** Starts the quickstart as its own program, on a free port, without the other applications of the tests. */
    static EmbeddedServer quickstart(Map<String, String> environment) {
        Path it = Path.of("").toAbsolutePath().getParent().getParent();
        return new EmbeddedServer(
                "",
                environment,
                Java.server(),
                entry -> !Path.of(entry).startsWith(it) || Path.of(entry).startsWith(it.resolve("apps/quickstart")),
                "-Dport=0",
                "quickstart.Quickstart");
    }

    EmbeddedServer awaitReady() {
        process.await(ADDRESS);
        return this;
    }

    /** Waits until the server has logged this line. */
    void awaitLine(String line) {
        process.await(Pattern.compile(Pattern.quote(line)));
    }

    /** Waits for a server that must fail to start, and returns its log. */
    String awaitRefusal() {
        if (process.find(ADDRESS).isPresent() || process.awaitEnd() == 0) {
            throw process.failed("started, or ended without an error");
        }
        return log();
    }

    Server http() {
        return new Server(URI.create(process.await(ADDRESS).group(1) + path), SECRET);
    }

    /** The log of the server; it is complete once the server is closed. */
    String log() {
        return process.log();
    }

    /** Stops the server before the end of the test. */
    void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
