package contract;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What was sent to a server, and nobody may write down: tokens, their parts, and passwords. */
public final class Sent {

    /** Shorter words stand in any log. */
    private static final int LEAST_LENGTH = 20;

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private Sent() {}

    /** All of it. */
    public static Set<String> secrets() {
        return Set.copyOf(SECRETS);
    }

    static void password(String password) {
        if (password.length() >= "abcxyz".length()) {
            SECRETS.add(password);
        }
    }

    static void header(String value) {
        // The first part of a token is the same for all, and says nothing.
        Arrays.stream(value.split("\\s+", -1))
                .flatMap(word -> Stream.concat(
                        Stream.of(word), Arrays.stream(word.split("\\.", -1)).skip(1)))
                .filter(word -> word.length() >= LEAST_LENGTH)
                .forEach(SECRETS::add);
    }
}
