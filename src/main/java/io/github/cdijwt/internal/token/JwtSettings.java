package io.github.cdijwt.internal.token;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What tokens are made and checked by; every value has been checked. Durations are whole seconds.
 *
 * @param algorithm the one algorithm that signs, and the only one accepted
 * @param expirationDelta exp - iat
 * @param notBeforeDelta nbf - iat
 * @param leeway by how much exp, nbf and iat may be missed
 * @param verify false: tokens are read, and nothing else is asked of them
 * @param checks what is verified
 * @param requiredClaims what a token must carry, in the order in which they are asked for
 * @param issuer who issues the tokens; empty: that is neither said nor asked
 * @param audience whom the tokens are for, any of them; empty: that is not said, and a token that says it is refused
 */
public record JwtSettings(
        JwsAlgorithm algorithm,
        Duration expirationDelta,
        Duration notBeforeDelta,
        Duration leeway,
        boolean verify,
        Set<Check> checks,
        List<String> requiredClaims,
        Optional<String> issuer,
        List<String> audience) {

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
        audience = List.copyOf(audience);
    }

    boolean verifies(Check check) {
        return verify && checks.contains(check);
    }

    /** Whether each token has an identifier of its own: where others than ourselves may keep account of them. */
    boolean identifiesTokens() {
        return algorithm.isAsymmetric() || issuer.isPresent();
    }
}
