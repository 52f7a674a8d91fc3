package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once, and none is taken for another. */
class CrossingTest {

    /** How many there are can be changed: it is a matter of patience. */
    private static final int REQUESTS = Integer.getInteger("contract.requests", 3_000);

    private static final int CONNECTIONS = 32;
    private static final int USERS = 100;
    private static final int FIRST_ID = 1_001;

    /** Of every scope and shape; the open one knows nobody, and the optional one lets nobody in. */
    private static final List<String> PLACES = List.of(
            "protected",
            "class-level",
            "unscoped",
            "singleton",
            "singleton/desk",
            "optional",
            "locator/marked",
            "locator/nested/open",
            "accepted",
            "suspended",
            "events",
            "principal",
            "vault/required",
            "open");

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());
    private final List<String> tokens = IntStream.range(0, USERS)
            .mapToObj(user -> forge.sign(Forge.claimsWith("identity", Integer.toString(FIRST_ID + user))))
            .toList();

    @Test
    void every_answer_is_for_its_own_caller() throws InterruptedException, ExecutionException {
        List<Callable<String>> calls = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < REQUESTS; i++) {
            String place = PLACES.get(random.nextInt(PLACES.size()));
            int user = random.nextInt(USERS);
            // Six of eight have a good token.
            int kind = random.nextInt(8);
            calls.add(() -> switch (kind) {
                case 0 -> fault(place, server.get(place), false);
                case 1 -> fault(place, server.get(place, spoilt(tokens.get(user))), true);
                default -> fault(place, user, server.get(place, tokens.get(user)));
            });
        }
        assertThat(run(calls))
                .hasSize(REQUESTS)
                .allSatisfy(fault -> assertThat(fault).isEmpty());
    }

    private static List<String> run(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<String> faults = new ArrayList<>();
            for (Future<String> call : connections.invokeAll(calls)) {
                faults.add(call.get());
            }
            return faults;
        } finally {
            connections.shutdownNow();
        }
    }

    /** What is wrong with the answer to a caller who is known; empty: nothing. */
    private static String fault(String place, int user, Answer answer) {
        int id = FIRST_ID + user;
        boolean named = answer.body().contains(place.equals("principal") ? "\"name\":\"" + id + '"' : "user" + id);
        boolean othersNamed = IntStream.range(FIRST_ID, FIRST_ID + USERS)
                .filter(other -> other != id)
                .anyMatch(other -> answer.body().contains("user" + other));
        boolean right = place.equals("open") ? answer.body().equals("nobody") : named && !othersNamed;
        return answer.status() == 200 && right ? "" : place + " as " + id + ": " + answer;
    }

    /** The same for a caller who is not. */
    private static String fault(String place, Answer answer, boolean hasToken) {
        boolean letIn = place.equals("open") || (place.equals("optional") && !hasToken);
        boolean right = letIn
                ? answer.status() == 200 && answer.body().equals("nobody")
                : answer.status() == 401 && !answer.body().contains("user");
        return right ? "" : place + " as nobody: " + answer;
    }

    private static String spoilt(String token) {
        return token.substring(0, token.length() - 43) + "A".repeat(43);
    }
}
