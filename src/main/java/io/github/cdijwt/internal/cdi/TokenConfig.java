package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is configured for the token itself: how it is signed, what is in it, and what is checked. */
final class TokenConfig {

    private final ConfigReader reader;
    private final List<String> warnings;

    TokenConfig(ConfigReader reader, List<String> warnings) {
        this.reader = reader;
        this.warnings = warnings;
    }

    JwtSettings settings() {
        JwsAlgorithm algorithm = algorithm();
        Duration expirationDelta = expirationDelta();
        boolean verify = verify();
        Set<Check> checks = verifyClaims();
        return new JwtSettings(
                algorithm,
                expirationDelta,
                notBeforeDelta(expirationDelta),
                reader.duration(Setting.LEEWAY),
                verify,
                checks,
                requiredClaims(verify && checks.contains(Check.EXP)),
                reader.value(Setting.ISSUER).map(String::strip).filter(issuer -> !Setting.isNone(issuer)),
                reader.isGiven(Setting.AUDIENCE) ? reader.list(Setting.AUDIENCE) : List.of());
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
                ConfigReader.shown(name) + " is not supported: write one of " + Arrays.toString(JwsAlgorithm.values()));
        return JwsAlgorithm.HS256;
    }

    private Duration expirationDelta() {
        Duration delta = reader.duration(Setting.EXPIRATION_DELTA);
        if (delta.isZero()) {
            reader.fault(
                    Setting.EXPIRATION_DELTA, "is zero, so that no token would ever be valid: write a longer time");
        }
        return delta;
    }

    private Duration notBeforeDelta(Duration expirationDelta) {
        Duration delta = reader.duration(Setting.NOT_BEFORE_DELTA);
        // What stands in for a faulty value is not to be compared with.
        boolean comparable = !reader.hasFault(Setting.NOT_BEFORE_DELTA) && !reader.hasFault(Setting.EXPIRATION_DELTA);
        if (comparable && !delta.isZero() && delta.compareTo(expirationDelta) >= 0) {
            reader.fault(
                    Setting.NOT_BEFORE_DELTA,
                    "is not shorter than " + Setting.EXPIRATION_DELTA.key()
                            + ", so that no token would ever be valid: write a shorter time");
        }
        return delta;
    }

    private boolean verify() {
        boolean verify = reader.truth(Setting.VERIFY);
        if (!verify) {
            warnings.add(
                    Setting.VERIFY.key() + " is false: NOTHING about a token is verified, and anyone can be anyone");
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
                                    ConfigReader.shown(name) + " cannot be verified: write names out of "
                                            + Setting.VERIFY_CLAIMS
                                                    .defaultValue()
                                                    .orElseThrow() + ", or none"));
        }
        for (Check check : EnumSet.complementOf(checks)) {
            warnings.add(Setting.VERIFY_CLAIMS.key() + " leaves out " + nameOf(check) + ": it is not verified"
                    + (check == Check.SIGNATURE ? ", and anyone can be anyone" : ""));
        }
        if (!reader.truth(Setting.VERIFY_EXPIRATION)) {
            warnings.add(Setting.VERIFY_EXPIRATION.key() + " is false: tokens never expire");
            checks.remove(Check.EXP);
        }
        return checks;
    }

    private List<String> requiredClaims(boolean expire) {
        List<String> claims = reader.list(Setting.REQUIRED_CLAIMS);
        if (expire && !claims.contains("exp")) {
            warnings.add(Setting.REQUIRED_CLAIMS.key() + " leaves out exp: a token that has none never expires");
        }
        return claims;
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
