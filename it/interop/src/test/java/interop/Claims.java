package interop;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The claims of a token that another library makes for {@link Service}. */
record Claims(String subject, Set<String> groups, Instant issuedAt, Optional<Instant> notBefore, Instant expiresAt) {

    static Claims usable() {
        // Times in tokens are whole seconds here.
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Claims(User.ZOE.subject(), User.GROUPS, now, Optional.of(now), now.plusSeconds(300));
    }

    Claims withoutNotBefore() {
        return new Claims(subject, groups, issuedAt, Optional.empty(), expiresAt);
    }
}
