package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/** The settings as they are configured, one getter per key that asks for more than its kind. */
final class JwtConfig {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,=:@-]*)+");
    private static final Pattern HTTP_TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final int RANDOM_KEY_BYTES = 64;

    private final Config config;
    private final ConfigReader reader;
    private final List<String> warnings = new ArrayList<>();

    private final JwtSettings tokenSettings;
    private final HttpSettings httpSettings;

    JwtConfig(Config config) {
        this.config = config;
        this.reader = new ConfigReader(config);
        this.tokenSettings = readTokenSettings();
        this.httpSettings = readHttpSettings();
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

    HttpSettings httpSettings() {
        return httpSettings;
    }

    private JwtSettings readTokenSettings() {
        JwsAlgorithm algorithm = algorithm();
        Duration expirationDelta = expirationDelta();
        return new JwtSettings(
                algorithm,
                secretKey(algorithm),
                expirationDelta,
                notBeforeDelta(expirationDelta),
                reader.duration(Setting.LEEWAY),
                verify(),
                verifyClaims(),
                reader.list(Setting.REQUIRED_CLAIMS));
    }

    private HttpSettings readHttpSettings() {
        String usernameKey = reader.text(Setting.AUTH_USERNAME_KEY);
        return new HttpSettings(
                reader.text(Setting.DEFAULT_REALM),
                authHeaderPrefix(),
                authUrlRule(),
                reader.text(Setting.AUTH_ENDPOINT),
                usernameKey,
                authPasswordKey(usernameKey));
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

    private Key secretKey(JwsAlgorithm algorithm) {
        byte[] secret = reader.value(Setting.SECRET_KEY)
                .map(text -> checkedSecret(text, algorithm))
                .orElseGet(this::randomSecret);
        return new SecretKeySpec(secret, algorithm.name());
    }

    private byte[] checkedSecret(String text, JwsAlgorithm algorithm) {
        Secrets.fault(text, algorithm).ifPresent(fault -> reader.fault(Setting.SECRET_KEY, fault));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] randomSecret() {
        if (Profiles.isDevelopment(config)) {
            warnings.add(
                    Setting.SECRET_KEY.key() + " is not set, and this is the profile dev or test: tokens are signed"
                            + " with a random key, and end with this run");
        } else {
            reader.fault(
                    Setting.SECRET_KEY,
                    "is not set (a value that holds ${...} reads as absent): " + Secrets.HOW_TO_MAKE_ONE);
        }
        byte[] secret = new byte[RANDOM_KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
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

    private Optional<String> authUrlRule() {
        String rule = reader.text(Setting.AUTH_URL_RULE);
        if (Setting.isNone(rule)) {
            return Optional.empty();
        }
        if (!PATH.matcher(rule).matches()) {
            reader.fault(
                    Setting.AUTH_URL_RULE,
                    ConfigReader.shown(rule) + " is no path: write one that begins with /, as in /auth, or none");
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
