package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtSubject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The rule of {@link JwtSubject#tokensValidFrom()}. It counts whole seconds, like the claim {@code iat}. A token issued
 * in the second of a revocation is revoked too. A new token of that second therefore gets the next second as its
 * {@code iat}.
 */
public final class Revocation {

    /** In seconds, like the default of {@code jwt.leeway}, beyond which the token would be rejected anyway. */
    private static final long MAX_AHEAD = 10;

    private Revocation() {}

    /** Whether a user has revoked a token with these claims. */
    public static boolean revokes(Object identity, JsonObject claims) {
        OptionalLong from = validFrom(identity);
        if (from.isEmpty()) {
            return false;
        }
        OptionalLong issued = NumericDate.seconds(claims.get("iat"));
        return issued.isEmpty() || issued.getAsLong() <= from.getAsLong();
    }

    /** Whether a user has revoked what was issued at this time. */
    public static boolean revokes(Object identity, Instant issued) {
        OptionalLong from = validFrom(identity);
        return from.isPresent() && issued.getEpochSecond() <= from.getAsLong();
    }

    /**
     * The given time, or the first time after it that the user has not revoked. A revocation further in the future than
     * clocks usually differ remains in force: a session of that future time would survive all revocations until then.
     */
    public static Instant notRevoked(Object identity, Instant time) {
        OptionalLong from = validFrom(identity);
        if (from.isEmpty()) {
            return time;
        }
        long ahead = from.getAsLong() - time.getEpochSecond();
        return ahead >= 0 && ahead < MAX_AHEAD ? Instant.ofEpochSecond(from.getAsLong() + 1) : time;
    }

    private static OptionalLong validFrom(Object identity) {
        return identity instanceof JwtSubject subject
                ? subject.tokensValidFrom()
                        .map(from -> OptionalLong.of(from.getEpochSecond()))
                        .orElseGet(OptionalLong::empty)
                : OptionalLong.empty();
    }
}
