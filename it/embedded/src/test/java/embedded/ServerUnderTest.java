package embedded;

import contract.Server;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the server that the contract is checked against before the first test, and stops it after the last. */
public class ServerUnderTest implements LauncherSessionListener {

    private EmbeddedServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        server = EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET));
        System.setProperty(Server.URI_PROPERTY, server.http().base().toString());
        System.setProperty(Server.SECRET_PROPERTY, EmbeddedServer.SECRET);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        server.close();
    }
}
