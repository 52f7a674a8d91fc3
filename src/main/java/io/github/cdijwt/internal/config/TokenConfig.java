package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of the token: how it is signed, what it contains and what is checked. */
final class TokenConfig {

    private static final Duration LONGEST_LEEWAY = Duration.ofMinutes(5);
    private static final int SHORTEST_LIMIT = 8_192;
    private static final int LONGEST_LIMIT = 65_536;
    private static final Duration LONG_LIFE = Duration.ofDays(1);

    private final ConfigReader reader;
    private final Profiles profiles;
    private final List<String> warnings;

    TokenConfig(ConfigReader reader, Profiles profiles, List<String> warnings) {
        this.reader = reader;
        this.profiles = profiles;
        this.warnings = warnings;
    }

    JwtSettings settings() {
        JwsAlgorithm algorithm = algorithm();
        Duration expirationDelta = expirationDelta();
        boolean verify = verify();
        Set<Check> checks = verifyClaims();
        refuseHalfAnInterlock(verify, checks.contains(Check.SIGNATURE));
        return new JwtSettings(
                algorithm,
                expirationDelta,
                notBeforeDelta(expirationDelta),
                leeway(),
                verify,
                checks,
                requiredClaims(verify && checks.contains(Check.EXP)),
                reader.value(Setting.ISSUER).map(String::strip).filter(issuer -> !Setting.isNone(issuer)),
                reader.isGiven(Setting.AUDIENCE) ? reader.list(Setting.AUDIENCE) : List.of(),
                maxTokenLength());
    }

    private JwsAlgorithm algorithm() {
        String name = reader.text(Setting.ALGORITHM);
        for (JwsAlgorithm algorithm : JwsAlgorithm.values()) {
            if (algorithm.name().equals(name)) {
                return algorithm;
            }
        }
        reader.fault(
                Setting.ALGORITHM,
                reader.shown(Setting.ALGORITHM, name) + " is not supported: write one of "
                        + Arrays.toString(JwsAlgorithm.values()));
        return JwsAlgorithm.HS256;
    }

    private Duration expirationDelta() {
        Duration delta = reader.duration(Setting.EXPIRATION_DELTA);
        if (delta.isZero()) {
            reader.fault(Setting.EXPIRATION_DELTA, "is zero, so no token would ever be valid: write a longer time");
        }
        if (delta.compareTo(LONG_LIFE) > 0) {
            warnings.add(Setting.EXPIRATION_DELTA.key() + " is " + delta
                    + ": a stolen token can be used for that long. Write a shorter time, PT5M to PT24H");
        }
        return delta;
    }

    private Duration leeway() {
        Duration leeway = reader.duration(Setting.LEEWAY);
        if (leeway.compareTo(LONGEST_LEEWAY) > 0) {
            reader.fault(
                    Setting.LEEWAY,
                    "is longer than " + LONGEST_LEEWAY
                            + ", so expired tokens would be accepted for that long: write a shorter time, and"
                            + " synchronize the clocks");
        }
        return leeway;
    }

    private Duration notBeforeDelta(Duration expirationDelta) {
        Duration delta = reader.duration(Setting.NOT_BEFORE_DELTA);
        // The replacement of a faulty value must not be compared.
        boolean comparable = !reader.hasFault(Setting.NOT_BEFORE_DELTA) && !reader.hasFault(Setting.EXPIRATION_DELTA);
        if (comparable && !delta.isZero() && delta.compareTo(expirationDelta) >= 0) {
            reader.fault(
                    Setting.NOT_BEFORE_DELTA,
                    "is not shorter than " + Setting.EXPIRATION_DELTA.key()
                            + ", so no token would ever be valid: write a shorter time");
        }
        return delta;
    }

    private boolean verify() {
        boolean verify = reader.truth(Setting.VERIFY);
        if (!verify) {
            warnings.add(Setting.VERIFY.key()
                    + " is false: NOTHING about a token is verified, so anyone can act as any user");
        }
        return verify;
    }

    private Set<Check> verifyClaims() {
        EnumSet<Check> checks = EnumSet.noneOf(Check.class);
        for (String name : reader.list(Setting.VERIFY_CLAIMS)) {
            checkNamed(name)
                    .ifPresentOrElse(
                            checks::add,
                            () -> reader.fault(
                                    Setting.VERIFY_CLAIMS,
                                    reader.shown(Setting.VERIFY_CLAIMS, name)
                                            + " cannot be verified: choose from "
                                            + Setting.VERIFY_CLAIMS
                                                    .defaultValue()
                                                    .orElseThrow() + ", or none"));
        }
        for (Check check : EnumSet.complementOf(checks)) {
            warnings.add(Setting.VERIFY_CLAIMS.key() + " leaves out " + nameOf(check) + ": it is not verified"
                    + (check == Check.SIGNATURE ? ", so anyone can act as any user" : ""));
        }
        if (!reader.truth(Setting.VERIFY_EXPIRATION)) {
            warnings.add(Setting.VERIFY_EXPIRATION.key() + " is false: tokens never expire");
            checks.remove(Check.EXP);
        }
        return checks;
    }

    /**
     * A second setting must confirm that signatures are not verified: {@code JWT_VERIFY} may be a variable of another
     * program.
     */
    private void refuseHalfAnInterlock(boolean verify, boolean signature) {
        boolean accepted =
                reader.truth(Setting.ACCEPT_UNVERIFIED_TOKENS) && !reader.hasFault(Setting.ACCEPT_UNVERIFIED_TOKENS);
        String key = Setting.ACCEPT_UNVERIFIED_TOKENS.key();
        if (accepted && verify && signature) {
            warnings.add(key + " is true but has no effect, because signatures are verified: remove it");
        }
        if (!accepted && !profiles.areDevelopment()) {
            String remedy = ": remove it, or also write " + key + "=true if this application must accept forged tokens";
            if (!verify) {
                reader.fault(Setting.VERIFY, "is false, so anyone could act as any user" + remedy);
            }
            // A misspelt name has its own fault.
            if (!signature && !reader.hasFault(Setting.VERIFY_CLAIMS)) {
                reader.fault(Setting.VERIFY_CLAIMS, "leaves out signature, so anyone could act as any user" + remedy);
            }
        }
    }

    private List<String> requiredClaims(boolean expire) {
        List<String> claims = reader.list(Setting.REQUIRED_CLAIMS);
        if (expire && !claims.contains("exp")) {
            warnings.add(Setting.REQUIRED_CLAIMS.key() + " leaves out exp: a token without it never expires");
        }
        return claims;
    }

    private int maxTokenLength() {
        String text = reader.text(Setting.MAX_TOKEN_LENGTH);
        int length = text.matches("[1-9]\\d{3,4}") ? Integer.parseInt(text) : 0;
        if (length < SHORTEST_LIMIT || length > LONGEST_LIMIT) {
            reader.fault(
                    Setting.MAX_TOKEN_LENGTH,
                    reader.shown(Setting.MAX_TOKEN_LENGTH, text) + " is not a number from " + SHORTEST_LIMIT + " to "
                            + LONGEST_LIMIT + ": write a number of characters");
            return SHORTEST_LIMIT;
        }
        return length;
    }

    private static Optional<Check> checkNamed(String name) {
        return Arrays.stream(Check.values())
                .filter(check -> nameOf(check).equals(name))
                .findFirst();
    }

    private static String nameOf(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }
}
