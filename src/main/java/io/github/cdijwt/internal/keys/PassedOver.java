package io.github.cdijwt.internal.keys;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;

/** Logs the unusable keys of a set once, and again when they change. */
final class PassedOver {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");
    private static final int MAX_SHOWN = 10;

    // Volatile, because a different thread may read each set.
    private volatile List<String> last = List.of();

    /** Logs which keys at a location were skipped, and why. */
    void tell(String place, List<String> faults) {
        if (!faults.isEmpty() && !faults.equals(last)) {
            int more = faults.size() - MAX_SHOWN;
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: " + place + " has unusable keys, which are skipped: "
                            + faults.stream().limit(MAX_SHOWN).collect(Collectors.joining("; "))
                            + (more > 0 ? "; and " + more + " more" : ""));
        }
        last = faults;
    }
}
