package io.github.cdijwt.internal.token;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings for issuing and verifying tokens. Every value has been checked. Durations are whole seconds.
 *
 * @param algorithm the algorithm that signs, and the only one that is accepted
 * @param expirationDelta exp - iat
 * @param notBeforeDelta nbf - iat
 * @param leeway the tolerance for exp, nbf and iat
 * @param verify false if tokens are only parsed and nothing is checked
 * @param checks the checks that are made
 * @param requiredClaims the claims that a token must have, in the order in which they are checked
 * @param issuer the issuer of the tokens; if empty, it is neither written nor checked
 * @param audience the accepted audiences; if empty, none is written, and a token with an audience is rejected
 * @param maxTokenLength the maximum length of a token, in characters
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
        List<String> audience,
        int maxTokenLength) {

    /** The checks that can be switched off. */
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

    /** Whether each token gets a unique id, because other services may need it to track tokens. */
    boolean identifiesTokens() {
        return algorithm.isAsymmetric() || issuer.isPresent();
    }
}
