package mpjwt;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new key in the issuer's key file needs no other change anywhere, and no restart. */
class RotationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CheckerServer server;
    private Checker checker;
    private Issuer issuer;

    @BeforeEach
    void start() {
        server = CheckerUnderTest.server();
        checker = server.checker(CheckerUnderTest.ROTATING);
        issuer = CheckerUnderTest.issuer(CheckerUnderTest.ROTATING);
    }

    @Test
    void a_new_key_is_accepted_once_the_cached_keys_expire_and_the_old_key_throughout() {
        String old = issuer.tokenOf("ada");
        checker.get("orders", old).succeeds();

        issuer.addKey();
        String fresh = tokenOfAnotherKeyThan(old);

        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = checker.get("orders", fresh);
        while (answer.status() == server.withUnknownKey() && System.nanoTime() < end) {
            checker.get("orders", old).succeeds();
            answer = checker.get("orders", fresh);
        }
        answer.succeeds();
        checker.get("orders", old).succeeds();
    }

    /** Waits for the issuer, which rereads its key file once a second. */
    private String tokenOfAnotherKeyThan(String old) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String token = issuer.tokenOf("ada");
        while (key(token).equals(key(old))) {
            assertThat(System.nanoTime()).as("the time for a new key").isLessThan(end);
            token = issuer.tokenOf("ada");
        }
        return token;
    }

    private static String key(String token) {
        return Token.of(token).header().getString("kid");
    }
}
