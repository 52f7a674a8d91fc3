package contract;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.TOO_MANY_FAILURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The throttle for failed logins. */
class ThrottleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Server server = Server.underTest();

    @Test
    void after_ten_failures_only_that_account_has_to_wait() {
        String account = "guessed-at";
        failTenTimes(account);
        Answer braked = untilBraked(account);
        assertThat(braked.header("Retry-After")).matches("[1-9][0-9]*");
        server.login("another", "one more guess").isRefusedWith(CREDENTIALS);
        server.login("user1", "abcxyz").succeeds();

        server.post("let-in", BodyPublishers.ofString(account), "Content-Type", "text/plain")
                .has(204);
        failTenTimes(account);
    }

    @Test
    void after_the_wait_one_login_is_checked_and_the_next_wait_is_longer() {
        String account = "guessed-at-again";
        failTenTimes(account);
        int told = Integer.parseInt(untilBraked(account).header("Retry-After"));
        Answer answer = server.login(account, "one more guess");
        long start = System.nanoTime();
        while (answer.status() == 429 && System.nanoTime() - start < PATIENCE.toNanos()) {
            answer = server.login(account, "one more guess");
        }
        answer.isRefusedWith(CREDENTIALS);
        assertThat(Integer.parseInt(untilBraked(account).header("Retry-After"))).isGreaterThan(told);
    }

    private void failTenTimes(String account) {
        for (int i = 0; i < 10; i++) {
            server.login(account, "guess number " + i).isRefusedWith(CREDENTIALS);
        }
    }

    /** The first try is throttled, unless the machine is so slow that the first short waits are over before the next try. */
    private Answer untilBraked(String account) {
        Answer answer = server.login(account, "one more guess");
        for (int i = 0; answer.status() == 401 && i < 5; i++) {
            answer = server.login(account, "one more guess");
        }
        return answer.isRefusedWith(TOO_MANY_FAILURES);
    }
}
