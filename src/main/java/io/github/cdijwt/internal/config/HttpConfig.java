package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.session.SessionSettings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of the HTTP interface: the endpoints, the login body and the challenge. */
final class HttpConfig {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,=:@-]*)+");

    private final ConfigReader reader;
    private final KeyConfig keys;
    private final Optional<SessionSettings> sessions;
    private final Optional<CookieSettings> cookies;
    private final List<String> warnings;

    HttpConfig(
            ConfigReader reader,
            KeyConfig keys,
            Optional<SessionSettings> sessions,
            Optional<CookieSettings> cookies,
            List<String> warnings) {
        this.reader = reader;
        this.keys = keys;
        this.sessions = sessions;
        this.cookies = cookies;
        this.warnings = warnings;
    }

    HttpSettings settings() {
        String usernameKey = reader.text(Setting.AUTH_USERNAME_KEY);
        HttpSettings settings = new HttpSettings(
                reader.text(Setting.DEFAULT_REALM),
                Schemes.read(reader),
                authUrlRule(),
                reader.text(Setting.AUTH_ENDPOINT),
                usernameKey,
                authPasswordKey(usernameKey),
                refreshUrlRule(),
                logoutUrlRule(),
                jwksUrlRule());
        refuseSamePaths(settings);
        return settings;
    }

    /** Without a signing key there is no login endpoint. */
    private Optional<String> authUrlRule() {
        return path(Setting.AUTH_URL_RULE).filter(rule -> isOfUse(Setting.AUTH_URL_RULE, keys.signs()));
    }

    /** Without sessions there is nothing to refresh. */
    private Optional<String> refreshUrlRule() {
        return path(Setting.REFRESH_URL_RULE).filter(rule -> sessions.isPresent());
    }

    /** Browsers can only log out here, because no script can delete the cookies. */
    private Optional<String> logoutUrlRule() {
        return path(Setting.LOGOUT_URL_RULE)
                .filter(rule -> sessions.isPresent() || (cookies.isPresent() && keys.signs()));
    }

    private Optional<String> jwksUrlRule() {
        return path(Setting.JWKS_URL_RULE).filter(path -> isOfUse(Setting.JWKS_URL_RULE, keys.publishes()));
    }

    private void refuseSamePaths(HttpSettings http) {
        Map<String, Setting> seen = new HashMap<>();
        Map<Setting, Optional<String>> rules = new EnumMap<>(Setting.class);
        rules.put(Setting.AUTH_URL_RULE, http.authUrlRule());
        rules.put(Setting.JWKS_URL_RULE, http.jwksUrlRule());
        rules.put(Setting.REFRESH_URL_RULE, http.refreshUrlRule());
        rules.put(Setting.LOGOUT_URL_RULE, http.logoutUrlRule());
        rules.forEach((setting, path) -> path.map(rule -> seen.putIfAbsent(rule, setting))
                .ifPresent(other ->
                        reader.fault(setting, "is the same as " + other.key() + ": write another path, or none")));
    }

    private boolean isOfUse(Setting setting, boolean ofUse) {
        if (!ofUse && !setting.defaultValue().equals(Optional.of(reader.text(setting)))) {
            warnings.add(setting.key() + " is set but has no effect, because neither " + Setting.SIGN_KEY_LOCATION.key()
                    + " nor " + Setting.SIGN_KEY.key() + " is set");
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
                    reader.shown(setting, rule) + " is not a path: write one that begins with /, such as "
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
