package io.github.cdijwt.internal.keys;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of the keys of a set that cannot be used: once, and again when they are others. */
final class PassedOver {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final int MAX_SHOWN = 10;

    // One set is read after the other, by different threads.
    private volatile List<String> last = List.of();

    /** Logs which keys of a place were passed over, and why. */
    void tell(String place, List<String> faults) {
        if (!faults.isEmpty() && !faults.equals(last)) {
            int more = faults.size() - MAX_SHOWN;
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: " + place + " has keys that were passed over, the others are in force: "
                            + faults.stream().limit(MAX_SHOWN).collect(Collectors.joining("; "))
                            + (more > 0 ? "; and " + more + " more" : ""));
        }
        last = faults;
    }
}
