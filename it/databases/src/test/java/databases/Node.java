package databases;

import contract.Answer;
import contract.Json;
import contract.Server;
import jakarta.ws.rs.core.Application;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import servers.Embedded;
import servers.EmbeddedMain;
import servers.Folder;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;
import shapes.ListedApplication;

/** One of several servers that share a database. */
final class Node implements AutoCloseable {

    static final String USER = "user1";
    static final String PASSWORD = "abcxyz";

    private static final Pattern READY = Pattern.compile("Ready at (http://127\\.0\\.0\\.1:\\d+/)");

    private final ServerProcess process;

    private Node(ServerProcess process) {
        this.process = process;
    }

    /** Starts a server with sessions in this database, and with further settings as environment variables. */
    static Node start(String url, Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Map.of("JWT_REFRESH_EXPIRATION_DELTA", "P7D", "JWT_LOGIN_CONCURRENCY", "64"));
        all.putAll(settings);
        return start(url, ListedApplication.class, all);
    }

    /** Starts a server with an application. */
    static Node start(String url, Class<? extends Application> application, Map<String, String> settings) {
        return new Node(ServerProcess.start(
                Path.of("").toAbsolutePath(),
                environment(url, settings),
                Java.smallServer("-Xmx256m", "-cp", classPath(), EmbeddedMain.class.getName(), application.getName())
                        .words()));
    }

    /** Starts a server that has only the classes and settings of a shape, and a name for its files. */
    static Node start(String url, Shape shape, String name) {
        Path folder = Folder.fresh(name);
        return new Node(
                ServerProcess.start(folder, environment(url, Map.of()), Embedded.command(shape, folder, Pool.class)));
    }

    private static Map<String, String> environment(String url, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                Pool.URL, url, Pool.AUTOCOMMIT, "true", "JWT_SECRET_KEY", Shape.SECRET, "JWT_DATA_SOURCE", "default"));
        environment.putAll(settings);
        return environment;
    }

    /** Leaves out the application that needs JPA. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("/apps/orders/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the server is ready. */
    Server http() {
        return new Server(base(), Shape.SECRET);
    }

    URI base() {
        return URI.create(process.await(READY).group(1) + "app/api/");
    }

    Answer login() {
        return http().login(USER, PASSWORD);
    }

    Answer refresh(String token) {
        return post("auth/refresh", token);
    }

    Answer logout(String token) {
        return post("auth/logout", token);
    }

    /** Kills the server itself without any warning. */
    void kill() {
        process.program().destroyForcibly();
    }

    /** Waits until the log has a line with a text. */
    void awaitLine(String text) {
        process.await(Pattern.compile(Pattern.quote(text)));
    }

    String log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }

    private Answer post(String path, String token) {
        return http().post(path, Json.object("refresh_token", token));
    }
}
