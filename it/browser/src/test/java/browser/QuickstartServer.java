package browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import servers.EmbeddedMain;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;

/** The quickstart in its own process. After a restart it has the same port and secret, and has lost its sessions. */
final class QuickstartServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at http://127\\.0\\.0\\.1:");

    private static QuickstartServer shared;

    private final int port = ServerProcess.freePort();
    private final Map<String, String> environment;
    private ServerProcess process;

    private QuickstartServer(Map<String, String> environment) {
        this.environment = environment;
        this.process = launch();
    }

    /** Starts it in the profile dev of the quickstart, with further settings as environment variables. */
    static QuickstartServer start(Map<String, String> settings) {
        Map<String, String> environment =
                new HashMap<>(Map.of("MP_CONFIG_PROFILE", "dev", "JWT_SECRET_KEY", Shape.SECRET));
        environment.putAll(settings);
        return new QuickstartServer(environment);
    }

    /** The server of all tests that need no settings. It ends with the tests, and a refresh token that is sent twice ends its session. */
    static synchronized QuickstartServer shared() {
        if (shared == null) {
            shared = start(Map.of("JWT_REFRESH_GRACE", "PT0S"));
        }
        return shared;
    }

    private ServerProcess launch() {
        ServerProcess started = ServerProcess.start(
                Path.of("").toAbsolutePath(),
                environment,
                Java.server("-Xmx256m", "-Dport=" + port, "-cp", System.getProperty("java.class.path"))
                        .and(EmbeddedMain.class.getName(), BrowserApplication.class.getName())
                        .words());
        started.await(READY);
        return started;
    }

    void restart() {
        process.close();
        process = launch();
    }

    /** The address of the page. */
    URI base() {
        return URI.create("http://127.0.0.1:" + port + "/app/");
    }

    URI at(String path) {
        return base().resolve(path);
    }

    @Override
    public void close() {
        process.close();
    }
}
