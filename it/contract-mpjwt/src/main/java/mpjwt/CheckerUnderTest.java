package mpjwt;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import servers.Tally;

/**
 * Several issuers and this folder's server, which runs one checking service per issuer. All of them start with the first test
 * that needs them, and stop after the last test.
 */
public class CheckerUnderTest implements LauncherSessionListener {

    /** The issuer that gets a new key; its published keys may be cached only briefly. */
    static final String ROTATING = "rotating";

    private static final Map<String, Issuer> ISSUERS = new LinkedHashMap<>();
    private static ShortLivedKeys shortLived;
    private static CheckerServer server;

    static synchronized CheckerServer server() {
        if (server == null) {
            for (Algorithm algorithm : Algorithm.values()) {
                ISSUERS.put(algorithm.name(), new Issuer(algorithm.name(), algorithm));
            }
            ISSUERS.put(ROTATING, new Issuer(ROTATING, Algorithm.RS256));
            shortLived = new ShortLivedKeys(ISSUERS.get(ROTATING).jwks());
            Map<String, Map<String, String>> settings = new LinkedHashMap<>();
            ISSUERS.forEach((name, issuer) -> settings.put(
                    name, settings(issuer.algorithm(), name.equals(ROTATING) ? shortLived.uri() : issuer.jwks())));
            server = chosen();
            server.start(settings);
            ISSUERS.values().forEach(Issuer::awaitReady);
        }
        return server;
    }

    static Issuer issuer(String name) {
        server();
        return ISSUERS.get(name);
    }

    private static CheckerServer chosen() {
        try {
            return (CheckerServer) Class.forName(System.getProperty("checker.class"))
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that every implementation of MicroProfile JWT needs. */
    private static Map<String, String> settings(Algorithm algorithm, URI keys) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mp.jwt.verify.publickey.location", keys.toString());
        settings.put("mp.jwt.verify.publickey.algorithm", algorithm.name());
        settings.put("mp.jwt.verify.issuer", Issuer.NAME);
        settings.put("mp.jwt.verify.audiences", Issuer.AUDIENCE);
        return settings;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server == null) {
            return;
        }
        if (Tally.hasFailures()) {
            System.out.println(server.log());
            ISSUERS.forEach((name, issuer) -> System.out.println("The issuer " + name + ":\n" + issuer.log()));
        }
        server.close();
        shortLived.close();
        ISSUERS.values().forEach(Issuer::close);
    }
}
