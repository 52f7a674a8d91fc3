package load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import servers.Java;
import servers.ServerProcess;

/** A server in its own process. All servers have the same heap size and the same number of I/O threads. */
final class LoadedServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Path LOAD = Path.of("").toAbsolutePath().getParent();

    private final String name;
    private final ServerProcess process;
    private final int port;

    private LoadedServer(String name, Map<String, String> settings, Java command) {
        this.name = name;
        this.process = ServerProcess.start(Path.of("target").toAbsolutePath(), settings, command.words());
        this.port = Integer.parseInt(process.await(READY).group(1));
    }

    /** RESTEasy with Undertow and Weld. */
    static LoadedServer embedded(Map<String, String> settings) {
        return embedded(settings, classes("application") + ":" + libraries("application"), "loaded.LoadedApplication");
    }

    /** The same server and application, with sessions in a database. */
    static LoadedServer withDatabase(Map<String, String> settings) {
        return embedded(settings, databaseClassPath(), "stored.StoredApplication");
    }

    /** The class path of the application with a database, and of the programs beside it. */
    static String databaseClassPath() {
        return classes("databases") + ":" + libraries("databases") + ":" + libraries("application");
    }

    private static LoadedServer embedded(Map<String, String> settings, String classPath, String application) {
        return new LoadedServer(
                "RESTEasy, embedded", settings, silent("-cp", classPath, "loaded.LoadedMain", application));
    }

    private static Path classes(String folder) {
        return LOAD.resolve(folder).resolve("target/classes");
    }

    private static String libraries(String folder) {
        return read(LOAD.resolve(folder).resolve("target/classpath"));
    }

    /** Quarkus, as built in this folder. */
    static LoadedServer quarkus(String name, String folder, Map<String, String> settings) {
        Path home = LOAD.resolve(folder).resolve("target/quarkus-app");
        return new LoadedServer(
                name,
                settings,
                java("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-Dquarkus.http.io-threads=2")
                        .and("-jar", home.resolve("quarkus-run.jar").toString()));
    }

    /** A program that does not log. */
    static Java silent(String... options) {
        return java("-Djava.util.logging.config.file=" + silence()).and(options);
    }

    private static Java java(String... options) {
        return Java.command("-Xms256m", "-Xmx256m").and(options);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    ProcessHandle program() {
        return process.program();
    }

    /** The CPU time that all threads of the server have used so far. */
    Duration cpu() {
        return program().info().totalCpuDuration().orElseThrow();
    }

    /** An error that contains the server's log. */
    AssertionError failed(String how) {
        return process.failed(name + ": " + how);
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path silence() {
        try {
            return Files.writeString(Path.of("target", "silent.properties"), ".level=OFF\n")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
