package mpjwt;

import servers.Liberty;

/** Open Liberty, with the feature MicroProfile JWT added. */
public final class LibertyChecker extends WarChecker {

    /** Without its own key store, Open Liberty does not start MicroProfile JWT and does not log why. */
    private static final String CONFIGURATION = """
              <featureManager>
                <feature>mpJwt-2.1</feature>
              </featureManager>
              <keyStore id="defaultKeyStore" password="only-for-tests"/>
            """;

    public LibertyChecker() {
        super(new Liberty(CONFIGURATION));
    }
}
