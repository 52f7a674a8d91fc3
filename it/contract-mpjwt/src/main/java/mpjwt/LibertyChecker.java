package mpjwt;

import servers.Liberty;

/** Open Liberty, with one feature more. */
public final class LibertyChecker extends WarChecker {

    /** Without a store of keys of its own it starts no MicroProfile JWT, and says nothing of that. */
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
