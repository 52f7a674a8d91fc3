package contract;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The secrets that tests sent to a server and no log may contain: tokens, their parts, and passwords. */
public final class Sent {

    /** Shorter strings may be in any log by chance. */
    private static final int LEAST_LENGTH = 20;

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private Sent() {}

    /** All secrets that were sent so far. */
    public static Set<String> secrets() {
        return Set.copyOf(SECRETS);
    }

    static void password(String password) {
        if (password.length() >= "abcxyz".length()) {
            SECRETS.add(password);
        }
    }

    static void header(String value) {
        // The first part is the same for all tokens, so it is not secret.
        Arrays.stream(value.split("\\s+", -1))
                .flatMap(word -> Stream.concat(
                        Stream.of(word), Arrays.stream(word.split("\\.", -1)).skip(1)))
                .filter(word -> word.length() >= LEAST_LENGTH)
                .forEach(SECRETS::add);
    }
}
