package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A hundred users who call at once, mixed with callers that have a bad token or none. */
public final class Crowd {

    private static final int CONNECTIONS = 32;
    private static final int USERS = 100;
    private static final int FIRST_ID = 1_001;

    private final Server server;
    private final List<String> places;
    private final List<String> tokens;

    /** Takes the paths to call. Only {@code open} and {@code optional} accept requests without a token. */
    public Crowd(Server server, List<String> places) {
        Forge forge = new Forge(server.secret());
        this.server = server;
        this.places = places;
        this.tokens = IntStream.range(0, USERS)
                .mapToObj(user -> forge.sign(Forge.claimsWith("identity", Integer.toString(FIRST_ID + user))))
                .toList();
    }

    /** Makes this many calls, and checks that every answer is for its own caller. */
    public void call(int times) throws InterruptedException {
        Random random = new Random(42);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<String>> faults = Stream.generate(() -> {
                        String place = places.get(random.nextInt(places.size()));
                        int user = random.nextInt(USERS);
                        // Six out of eight calls have a good token.
                        int kind = random.nextInt(8);
                        return connections.submit(() -> call(place, user, kind));
                    })
                    .limit(times)
                    .toList();
            assertThat(faults)
                    .hasSize(times)
                    .allSatisfy(fault -> assertThat(fault.get()).isEmpty());
        } finally {
            connections.shutdownNow();
        }
    }

    /** A description of a wrong answer, or an empty string if the answer is right. */
    private String call(String place, int user, int kind) {
        return switch (kind) {
            case 0 -> fault(place, server.get(place), false);
            case 1 -> fault(place, server.get(place, spoilt(tokens.get(user))), true);
            default -> fault(place, FIRST_ID + user, server.get(place, tokens.get(user)));
        };
    }

    private static String fault(String place, int id, Answer answer) {
        String body = answer.body();
        boolean named = body.contains(place.equals("principal") ? "\"name\":\"" + id + '"' : "user" + id);
        boolean othersNamed = IntStream.range(FIRST_ID, FIRST_ID + USERS)
                .filter(other -> other != id)
                .anyMatch(other -> body.contains("user" + other));
        boolean right = place.equals("open") ? body.equals("nobody") : named && !othersNamed;
        return answer.status() == 200 && right ? "" : place + " as " + id + ": " + answer;
    }

    private static String fault(String place, Answer answer, boolean hasToken) {
        boolean letIn = place.equals("open") || (place.equals("optional") && !hasToken);
        boolean right = letIn
                ? answer.status() == 200 && answer.body().equals("nobody")
                : answer.status() == 401 && !answer.body().contains("user");
        return right ? "" : place + " without a user: " + answer;
    }

    private static String spoilt(String token) {
        return token.substring(0, token.length() - 43) + "A".repeat(43);
    }
}
