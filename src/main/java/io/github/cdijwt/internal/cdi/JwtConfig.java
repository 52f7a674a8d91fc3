package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.internal.token.Keys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The settings as they are configured, one getter per key that asks for more than its kind. */
final class JwtConfig {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,=:@-]*)+");
    private static final Pattern HTTP_TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** For so long failures are remembered. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final ConfigReader reader;
    private final List<String> warnings = new ArrayList<>();

    private final JwtSettings tokenSettings;
    private final KeyConfig keyConfig;
    private final HttpSettings httpSettings;
    private final ThrottleSettings throttleSettings;

    JwtConfig(Config config) {
        this.reader = new ConfigReader(config);
        this.tokenSettings = readTokenSettings();
        this.keyConfig = new KeyConfig(reader, tokenSettings.algorithm(), Profiles.isDevelopment(config), warnings);
        this.httpSettings = readHttpSettings();
        this.throttleSettings = new ThrottleSettings(reader.count(Setting.THROTTLE_FAILURES), maxWait());
        if (throttleSettings.failures().isEmpty()) {
            warnings.add(
                    Setting.THROTTLE_FAILURES.key() + " is none: passwords can be guessed as often as anyone likes");
        }
        warnings.addAll(UnknownKeys.warnings(config.getPropertyNames()));
    }

    /** What is wrong, a sentence each; where there is anything, the settings must not be used. */
    List<String> faults() {
        return reader.faults();
    }

    /** What is allowed but should be known. */
    List<String> warnings() {
        return warnings;
    }

    JwtSettings tokenSettings() {
        return tokenSettings;
    }

    Keys keys() {
        return keyConfig.keys();
    }

    ThrottleSettings throttleSettings() {
        return throttleSettings;
    }

    HttpSettings httpSettings() {
        return httpSettings;
    }

    private JwtSettings readTokenSettings() {
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

    private HttpSettings readHttpSettings() {
        String usernameKey = reader.text(Setting.AUTH_USERNAME_KEY);
        return new HttpSettings(
                reader.text(Setting.DEFAULT_REALM),
                authHeaderPrefix(),
                authUrlRule(),
                reader.text(Setting.AUTH_ENDPOINT),
                usernameKey,
                authPasswordKey(usernameKey),
                jwksUrlRule());
    }

    private Duration maxWait() {
        Duration wait = reader.duration(Setting.THROTTLE_MAX_WAIT);
        if (wait.isZero() || wait.compareTo(LONGEST_WAIT) > 0) {
            reader.fault(
                    Setting.THROTTLE_MAX_WAIT,
                    "is out of range: write a time from PT1S to " + LONGEST_WAIT + ", or "
                            + Setting.THROTTLE_FAILURES.key() + "=none");
        }
        return wait;
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

    private String authHeaderPrefix() {
        String prefix = reader.text(Setting.AUTH_HEADER_PREFIX);
        if (!HTTP_TOKEN.matcher(prefix).matches()) {
            reader.fault(
                    Setting.AUTH_HEADER_PREFIX,
                    ConfigReader.shown(prefix) + " is no authentication scheme: write one word, as in Bearer");
        }
        return prefix;
    }

    /** Where nothing can be signed, nobody can log in. */
    private Optional<String> authUrlRule() {
        return path(Setting.AUTH_URL_RULE).filter(rule -> isOfUse(Setting.AUTH_URL_RULE, keyConfig.signs()));
    }

    private Optional<String> jwksUrlRule() {
        Optional<String> rule =
                path(Setting.JWKS_URL_RULE).filter(path -> isOfUse(Setting.JWKS_URL_RULE, keyConfig.publishes()));
        if (rule.isPresent() && rule.equals(authUrlRule())) {
            reader.fault(
                    Setting.JWKS_URL_RULE,
                    "is the same as " + Setting.AUTH_URL_RULE.key() + ": write another path, or none");
        }
        return rule;
    }

    private boolean isOfUse(Setting setting, boolean ofUse) {
        if (!ofUse && !setting.defaultValue().equals(Optional.of(reader.text(setting)))) {
            warnings.add(setting.key() + " is given and does nothing: there is no " + Setting.SIGN_KEY_LOCATION.key());
        }
        return ofUse;
    }

    private Optional<String> path(Setting setting) {
        String rule = reader.text(setting);
        if (Setting.isNone(rule)) {
            return Optional.empty();
        }
        if (!PATH.matcher(rule).matches()) {
            reader.fault(
                    setting,
                    ConfigReader.shown(rule) + " is no path: write one that begins with /, as in "
                            + setting.defaultValue().orElseThrow() + ", or none");
        }
        return Optional.of(rule);
    }

    private String authPasswordKey(String usernameKey) {
        String key = reader.text(Setting.AUTH_PASSWORD_KEY);
        if (key.equals(usernameKey)) {
            reader.fault(
                    Setting.AUTH_PASSWORD_KEY,
                    "is the same as " + Setting.AUTH_USERNAME_KEY.key() + ": write another name");
        }
        return key;
    }
}
