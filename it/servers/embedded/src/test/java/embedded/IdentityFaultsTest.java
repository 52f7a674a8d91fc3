package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Crowd;
import contract.Forge;
import contract.Refusal;
import contract.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A failing or slow lookup of one user does not affect other callers at the same time. */
@Timeout(180)
class IdentityFaultsTest {

    private static final Forge FORGE = new Forge(EmbeddedServer.SECRET);
    private static final int CALLS_OF_OTHERS = 1_000;
    private static final int STUCK = 4;

    private final ExecutorService callers = Executors.newFixedThreadPool(STUCK);

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void a_user_whose_lookup_fails_gets_500_and_others_are_not_affected() throws Exception {
        try (EmbeddedServer process = server()) {
            Server server = process.http();
            AtomicBoolean othersAreDone = new AtomicBoolean();
            Future<Integer> failures = callers.submit(() -> {
                String token = token(1, "broken");
                int times = 0;
                do {
                    server.get("protected", token).isRefusedWith(Refusal.UNCHECKED);
                    times++;
                } while (!othersAreDone.get());
                return times;
            });
            callAsOthers(server);
            othersAreDone.set(true);

            assertThat(failures.get()).as("failures at the same time").isGreaterThan(1);
        }
    }

    @Test
    void a_user_whose_lookup_hangs_waits_and_others_are_not_affected() throws Exception {
        try (EmbeddedServer process = server()) {
            Server server = process.http();
            List<Future<Answer>> late = new ArrayList<>();
            for (int user = 1; user <= STUCK; user++) {
                String token = token(user, "stuck");
                late.add(callers.submit(() -> server.get("protected", token)));
            }
            process.awaitLine("Hanging: " + STUCK);
            callAsOthers(server);
            assertThat(late).noneMatch(Future::isDone);

            server.get("protected", token(9, "repair")).succeedsWith("User[id=9, username=user9]");
            for (int user = 1; user <= STUCK; user++) {
                late.get(user - 1).get().succeedsWith("User[id=" + user + ", username=user" + user + "]");
            }
        }
    }

    /** A hundred other users call with valid, bad and no tokens, and each has to get its own answer. */
    private static void callAsOthers(Server server) throws InterruptedException {
        new Crowd(server, List.of("protected", "singleton", "optional", "suspended", "open")).call(CALLS_OF_OTHERS);
    }

    private static String token(int user, String mood) {
        String claims = Forge.claimsWith("identity", Integer.toString(user));
        return FORGE.sign(claims.replaceFirst("}$", ",\"mood\":\"" + mood + "\"}"));
    }

    private static EmbeddedServer server() {
        return EmbeddedServer.start(Map.of("JWT_SECRET_KEY", EmbeddedServer.SECRET), "overrides.StuckIdentities");
    }
}
