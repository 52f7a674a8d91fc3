package mpjwt;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import servers.Tally;

/**
 * Some issuers and the server of this folder, with a service that checks the tokens of each: started for the first test that
 * asks, and stopped after the last.
 */
public class CheckerUnderTest implements LauncherSessionListener {

    /** The issuer who gets a new key, and whose keys are not kept for long. */
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

    /** What MicroProfile JWT has to be told, whoever implements it. */
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
