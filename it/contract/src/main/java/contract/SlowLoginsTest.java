package contract;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients that begin a login and never finish it. */
class SlowLoginsTest {

    /** More clients than most servers have threads on a small machine. */
    private static final int CLIENTS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Server server = Server.underTest();

    @Test
    void slow_bodies_block_neither_logins_nor_other_resources() {
        List<SlowBody> bodies = Stream.generate(
                        () -> SlowBody.sentTo(server.base().resolve("auth"), 60))
                .limit(CLIENTS)
                .toList();
        try {
            server.get("open").succeeds();
            loginAsSoonAsThereIsRoom().succeeds();
            server.get("open").succeeds();
            server.get("protected", server.tokenOf("user1")).succeeds();
        } finally {
            bodies.forEach(SlowBody::close);
        }
    }

    private Answer loginAsSoonAsThereIsRoom() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = server.login("user1", "abcxyz");
        while (answer.status() == 503 && System.nanoTime() < end) {
            answer.isRefusedWith(Refusal.TOO_MANY_LOGINS);
            answer = server.login("user1", "abcxyz");
        }
        return answer;
    }
}
