package contract;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Many callers at once, and none is taken for another. */
class CrossingTest {

    /** How many there are can be changed: it is a matter of patience. */
    private static final int REQUESTS = Integer.getInteger("contract.requests", 3_000);

    /** Of every scope and shape. */
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
    void every_answer_is_for_its_own_caller() throws InterruptedException {
        new Crowd(Server.underTest(), PLACES).call(REQUESTS);
    }
}
