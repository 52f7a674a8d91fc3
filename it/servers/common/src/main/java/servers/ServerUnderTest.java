package servers;

import contract.Server;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Starts this folder's server before the first test, and stops it after the last test. */
public class ServerUnderTest implements LauncherSessionListener, PostDiscoveryFilter {

    private static AppServer server;
    private static String reasonForNone = "";

    /** The server under test. */
    static AppServer get() {
        return server;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String type = System.getProperty("server.class", "");
        if (type.isEmpty()) {
            // This folder tests a service without cdi-jwt: its tests start their own servers.
            return;
        }
        try {
            server = (AppServer) Class.forName(type).getDeclaredConstructor().newInstance();
            System.setProperty(Server.URI_PROPERTY, server.addresses(server.contract()));
            System.setProperty(Server.SECRET_PROPERTY, Shape.SECRET);
        } catch (NotHereException e) {
            reasonForNone = e.getMessage();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Excludes all tests, with the reason, if this machine cannot run the server. */
    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(reasonForNone.isEmpty(), () -> "", () -> reasonForNone);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server == null) {
            return;
        }
        String name = server.name() + " " + System.getProperty("server.version");
        if (!reasonForNone.isEmpty()) {
            System.out.println("SKIPPED: " + name + ": " + reasonForNone);
            return;
        }
        if (Tally.hasFailures()) {
            System.out.println("The log of " + name + ":\n" + server.log());
        }
        server.close();
        System.out.println(
                name + ", Java " + server.java() + ": " + Tally.summary() + ", with " + Archives.fingerprint());
        server = null;
    }
}
