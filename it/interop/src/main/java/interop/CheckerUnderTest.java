package interop;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** An issuer for each algorithm and the server of this folder, started for the first test that asks, stopped after the last. */
public class CheckerUnderTest implements LauncherSessionListener {

    private static final Map<Algorithm, Issuer> ISSUERS = new EnumMap<>(Algorithm.class);
    private static CheckerServer server;

    static synchronized CheckerServer server() {
        if (server == null) {
            try {
                CheckerServer chosen = (CheckerServer) Class.forName(System.getProperty("checker.class"))
                        .getDeclaredConstructor()
                        .newInstance();
                Map<Algorithm, Map<String, String>> settings = new EnumMap<>(Algorithm.class);
                for (Algorithm algorithm : Algorithm.values()) {
                    ISSUERS.put(algorithm, new Issuer(algorithm));
                    settings.put(algorithm, settings(algorithm));
                    settings.get(algorithm).putAll(chosen.ownSettings());
                }
                chosen.start(settings);
                server = chosen;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return server;
    }

    static Issuer issuer(Algorithm algorithm) {
        server();
        return ISSUERS.get(algorithm);
    }

    /** What MicroProfile JWT has to be told, whoever implements it. */
    private static Map<String, String> settings(Algorithm algorithm) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "mp.jwt.verify.publickey.location",
                ISSUERS.get(algorithm).jwksUri().toString());
        settings.put("mp.jwt.verify.publickey.algorithm", algorithm.name());
        settings.put("mp.jwt.verify.issuer", Issuer.NAME);
        settings.put("mp.jwt.verify.audiences", Issuer.AUDIENCE);
        return settings;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            System.out.println(server.log());
            server.close();
        }
        ISSUERS.values().forEach(Issuer::close);
    }
}
