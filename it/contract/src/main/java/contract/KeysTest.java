package contract;

import org.junit.jupiter.api.Test;

class KeysTest {

    private final Server server = Server.underTest();

    @Test
    void a_secret_is_not_published() {
        server.get(".well-known/jwks.json").has(404);
    }
}
