package io.github.cdijwt.internal.token;

import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What tokens are made and checked by; every value has been checked. Durations are whole seconds.
 *
 * @param algorithm the one algorithm that signs, and the only one accepted
 * @param key the key that signs and verifies
 * @param expirationDelta exp - iat
 * @param notBeforeDelta nbf - iat
 * @param leeway by how much exp, nbf and iat may be missed
 * @param verify false: tokens are read, and nothing else is asked of them
 * @param checks what is verified
 * @param requiredClaims what a token must carry, in the order in which they are asked for
 */
public record JwtSettings(
        JwsAlgorithm algorithm,
        Key key,
        Duration expirationDelta,
        Duration notBeforeDelta,
        Duration leeway,
        boolean verify,
        Set<Check> checks,
        List<String> requiredClaims) {

    /** What can be left out of the verification. */
    public enum Check {
        SIGNATURE,
        EXP,
        NBF,
        IAT
    }

    public JwtSettings {
        checks = Set.copyOf(checks);
        requiredClaims = List.copyOf(requiredClaims);
    }

    boolean verifies(Check check) {
        return verify && checks.contains(check);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "JwtSettings[" + algorithm + "]";
    }
}
