package contract;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Many callers at once: none gets the answer of another. */
class ConcurrentCallersTest {

    /** A system property can raise the number of requests, for a longer test. */
    private static final int REQUESTS = Integer.getInteger("contract.requests", 3_000);

    /** Resources of every scope and kind. */
    private static final List<String> PLACES = List.of(
            "protected",
            "class-level",
            "unscoped",
            "singleton",
            "singleton/desk",
            "optional",
            "locator/marked",
            "locator/free/open",
            "accepted",
            "suspended",
            "events",
            "principal",
            "vault/required",
            "open");

    @Test
    void every_caller_gets_its_own_answer() throws InterruptedException {
        new Crowd(Server.underTest(), PLACES).call(REQUESTS);
    }
}
