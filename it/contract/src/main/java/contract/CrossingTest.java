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
import org.junit.jupiter.api.Test;

/** Many callers at once, and none is taken for another. */
class CrossingTest {

    private static final int REQUESTS = 3_000;
    private static final int CONNECTIONS = 32;
    private static final List<String> PLACES =
            List.of("protected", "class-level", "optional", "locator/marked", "accepted", "vault/required", "open");

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @Test
    void every_answer_is_for_its_own_caller() throws InterruptedException, ExecutionException {
        List<Callable<String>> calls = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < REQUESTS; i++) {
            String place = PLACES.get(random.nextInt(PLACES.size()));
            int caller = random.nextInt(4);
            calls.add(() -> call(place, caller));
        }
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<String> faults = new ArrayList<>();
            for (Future<String> call : connections.invokeAll(calls)) {
                if (!call.get().isEmpty()) {
                    faults.add(call.get());
                }
            }
            assertThat(faults).isEmpty();
        } finally {
            connections.shutdownNow();
        }
    }

    /** As user1, as user2, with a token that has expired, or as nobody; what was wrong with the answer, or nothing. */
    private String call(String place, int caller) {
        Answer answer = switch (caller) {
            case 0 -> server.get(place);
            case 3 -> server.get(place, forge.sign(Forge.claimsWith("exp", "1")));
            default -> server.get(place, forge.sign(Forge.claimsWith("identity", Integer.toString(caller))));
        };
        boolean known = caller == 1 || caller == 2;
        boolean right;
        if (place.equals("open")) {
            right = answer.status() == 200 && answer.body().equals("nobody");
        } else if (known) {
            right = answer.status() == 200
                    && answer.body().contains("user" + caller)
                    && !answer.body().contains("user" + (3 - caller));
        } else if (caller == 0 && place.equals("optional")) {
            right = answer.status() == 200 && answer.body().equals("nobody");
        } else {
            right = answer.status() == 401
                    && !answer.body().contains("user1")
                    && !answer.body().contains("user2");
        }
        return right ? "" : place + " as " + caller + ": " + answer.status() + " " + answer.body();
    }
}
