package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** All settings, read at once, with their faults and warnings. */
public final class JwtConfig {

    /** In a JSON Pointer, only ~0 and ~1 are valid (RFC 6901, section 3). */
    private static final Pattern UNESCAPED = Pattern.compile("~(?![01])");

    /** The time after which failures are forgotten. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final ConfigReader reader;
    private final List<String> warnings = new ArrayList<>();

    private final JwtSettings tokenSettings;
    private final KeyConfig keyConfig;
    private final Optional<SessionSettings> sessionSettings;
    private final Optional<CookieSettings> cookieSettings;
    private final HttpSettings httpSettings;
    private final ThrottleSettings throttleSettings;
    private final LoginSettings loginSettings;
    private final RolesSettings rolesSettings;
    private final LogSettings logSettings;
    private final StateSettings stateSettings;

    public JwtConfig(Config config) {
        this.reader = new ConfigReader(config);
        Profiles profiles = new Profiles(config);
        this.tokenSettings = new TokenConfig(reader, profiles, warnings).settings();
        this.keyConfig = new KeyConfig(reader, tokenSettings.algorithm(), profiles, warnings);
        SecretsInPlainSight.faults(reader);
        warnAboutOtherTokensOfTheIssuer();
        CookieConfig cookies = new CookieConfig(reader, profiles, keyConfig.signs(), warnings);
        this.sessionSettings = new SessionConfig(
                        reader,
                        tokenSettings.expirationDelta(),
                        keyConfig.signs(),
                        cookies.areOn() && keyConfig.signs(),
                        warnings)
                .settings();
        this.cookieSettings = cookies.settings(sessionSettings);
        this.httpSettings = new HttpConfig(reader, keyConfig, sessionSettings, cookieSettings, warnings).settings();
        this.throttleSettings = new ThrottleSettings(reader.count(Setting.THROTTLE_FAILURES), maxWait());
        this.loginSettings = new LoginSettings(loginConcurrency());
        this.rolesSettings = new RolesSettings(rolesClaim());
        this.logSettings = new LogSettings(profiles.areDevMode(), !profiles.areDevelopment());
        this.stateSettings = StateSettings.read(reader, profiles);
        if (throttleSettings.failures().isEmpty()) {
            if (stateSettings.dataSource().isPresent() && sessionSettings.isEmpty()) {
                warnings.add(Setting.DATA_SOURCE.key() + " is set but has no effect, because there are no sessions"
                        + " and failed logins are not counted");
            }
            warnings.add(Setting.THROTTLE_FAILURES.key() + " is none: there is no limit for guessing passwords");
        }
        warnings.addAll(UnknownKeys.warnings(config.getPropertyNames(), reader::isGiven));
    }

    /** The faults, one sentence each. If there are any, the settings must not be used. */
    public List<String> faults() {
        return reader.faults();
    }

    /** Warnings about allowed but risky settings. */
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

    /** The settings of sessions; empty if there are none. */
    public Optional<SessionSettings> sessionSettings() {
        return sessionSettings;
    }

    /** The settings of cookies; empty if no tokens are in cookies. */
    public Optional<CookieSettings> cookieSettings() {
        return cookieSettings;
    }

    public LoginSettings loginSettings() {
        return loginSettings;
    }

    public RolesSettings rolesSettings() {
        return rolesSettings;
    }

    public StateSettings stateSettings() {
        return stateSettings;
    }

    public LogSettings logSettings() {
        return logSettings;
    }

    /** The keys of another service prove who issued a token, but not for which application. */
    private void warnAboutOtherTokensOfTheIssuer() {
        Setting keys = Stream.of(Setting.JWKS_LOCATION, Setting.VERIFY_KEY)
                .filter(reader::isGiven)
                .findFirst()
                .orElse(Setting.VERIFY_KEY_LOCATION);
        boolean issuer = tokenSettings.issuer().isPresent();
        boolean audience = !tokenSettings.audience().isEmpty();
        if (!reader.isGiven(keys) || !tokenSettings.algorithm().isAsymmetric() || (issuer && audience)) {
            return;
        }
        if (issuer) {
            warnings.add(keys.key() + " is set without " + Setting.AUDIENCE.key()
                    + ": tokens that the issuer makes for other applications may be accepted here. Write the audience");
        } else if (audience) {
            warnings.add(keys.key() + " is set without " + Setting.ISSUER.key()
                    + ": tokens of other issuers that share these keys are accepted here. Write the issuer");
        } else {
            warnings.add(keys.key() + " is set without " + Setting.ISSUER.key() + " and " + Setting.AUDIENCE.key()
                    + ": every token that is signed with these keys is accepted here. Write both");
        }
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

    /**
     * Hashing keeps a processor busy. With two logins per processor, one can be hashed while the other waits for its
     * body.
     */
    private int loginConcurrency() {
        return reader.isGiven(Setting.LOGIN_CONCURRENCY)
                ? reader.number(Setting.LOGIN_CONCURRENCY)
                : 2 * Runtime.getRuntime().availableProcessors();
    }

    private String rolesClaim() {
        String claim = reader.text(Setting.ROLES_CLAIM);
        if (Arrays.asList(claim.split("/", -1)).contains("")) {
            // A name with a slash, such as a URL, would never be found.
            reader.fault(
                    Setting.ROLES_CLAIM,
                    reader.shown(Setting.ROLES_CLAIM, claim)
                            + " has an empty name: write the names with one / between them, such as"
                            + " realm_access/roles, and ~1 for a / that is part of a name, such as"
                            + " https:~1~1example.com~1roles");
        }
        if (UNESCAPED.matcher(claim).find()) {
            reader.fault(
                    Setting.ROLES_CLAIM,
                    reader.shown(Setting.ROLES_CLAIM, claim)
                            + " has a ~ without a 0 or 1 after it: write ~0 for a ~ that is part of a name");
        }
        return claim;
    }
}
