package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The settings as they are configured, all read at once, and what is wrong with them. */
public final class JwtConfig {

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
    private final LoginSettings loginSettings;

    public JwtConfig(Config config) {
        this.reader = new ConfigReader(config);
        Profiles profiles = new Profiles(config);
        this.tokenSettings = new TokenConfig(reader, profiles, warnings).settings();
        this.keyConfig = new KeyConfig(reader, tokenSettings.algorithm(), profiles, warnings);
        SecretsInPlainSight.faults(reader);
        warnAboutOtherTokensOfTheIssuer();
        this.httpSettings = readHttpSettings();
        this.throttleSettings = new ThrottleSettings(reader.count(Setting.THROTTLE_FAILURES), maxWait());
        this.loginSettings = new LoginSettings(loginConcurrency());
        if (throttleSettings.failures().isEmpty()) {
            warnings.add(
                    Setting.THROTTLE_FAILURES.key() + " is none: passwords can be guessed as often as anyone likes");
        }
        warnings.addAll(UnknownKeys.warnings(config.getPropertyNames(), reader::isGiven));
    }

    /** What is wrong, a sentence each; where there is anything, the settings must not be used. */
    public List<String> faults() {
        return reader.faults();
    }

    /** What is allowed but should be known. */
    public List<String> warnings() {
        return warnings;
    }

    public JwtSettings tokenSettings() {
        return tokenSettings;
    }

    public Keys keys() {
        return keyConfig.keys();
    }

    public ThrottleSettings throttleSettings() {
        return throttleSettings;
    }

    public HttpSettings httpSettings() {
        return httpSettings;
    }

    public LoginSettings loginSettings() {
        return loginSettings;
    }

    /** The keys of another service prove who made a token, and not for which application. */
    private void warnAboutOtherTokensOfTheIssuer() {
        Setting keys = reader.isGiven(Setting.JWKS_LOCATION) ? Setting.JWKS_LOCATION : Setting.VERIFY_KEY_LOCATION;
        boolean issuer = tokenSettings.issuer().isPresent();
        boolean audience = !tokenSettings.audience().isEmpty();
        if (!reader.isGiven(keys) || !tokenSettings.algorithm().isAsymmetric() || (issuer && audience)) {
            return;
        }
        if (issuer) {
            warnings.add(keys.key() + " is given without " + Setting.AUDIENCE.key()
                    + ": tokens that the issuer makes for other applications may be accepted here. Write the audience");
        } else if (audience) {
            warnings.add(keys.key() + " is given without " + Setting.ISSUER.key()
                    + ": tokens of other issuers that share these keys are accepted here. Write the issuer");
        } else {
            warnings.add(keys.key() + " is given without " + Setting.ISSUER.key() + " and " + Setting.AUDIENCE.key()
                    + ": every token that is signed with these keys is accepted here. Write both");
        }
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

    /** A password hash keeps a processor busy; with two logins for each, none is idle while the other reads its body. */
    private int loginConcurrency() {
        return reader.isGiven(Setting.LOGIN_CONCURRENCY)
                ? reader.number(Setting.LOGIN_CONCURRENCY)
                : 2 * Runtime.getRuntime().availableProcessors();
    }

    private String authHeaderPrefix() {
        String prefix = reader.text(Setting.AUTH_HEADER_PREFIX);
        if (!HTTP_TOKEN.matcher(prefix).matches()) {
            reader.fault(
                    Setting.AUTH_HEADER_PREFIX,
                    reader.shown(Setting.AUTH_HEADER_PREFIX, prefix)
                            + " is no authentication scheme: write one word, as in Bearer");
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
                    reader.shown(setting, rule) + " is no path: write one that begins with /, as in "
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
