package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.cookie.CsrfToken;
import io.github.cdijwt.internal.cookie.OriginRule;
import io.github.cdijwt.internal.session.SessionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings of cookies, which exist only if {@code jwt.token-locations} contains {@code cookie}. */
final class CookieConfig {

    private static final String HEADER = "header";
    private static final String COOKIE = "cookie";

    /** The settings that have no effect without cookies. */
    private static final List<Setting> ONLY_WITH_COOKIES = List.of(
            Setting.COOKIE_NAME,
            Setting.COOKIE_SAME_SITE,
            Setting.COOKIE_SECURE,
            Setting.COOKIE_CSRF,
            Setting.COOKIE_TRUSTED_ORIGINS);

    /** RFC 6265, section 4.1.1. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** A browser keeps such a cookie only if its host alone has set it (RFC 6265bis, section 4.1.3). */
    private static final String HOST_PREFIX = "__Host-";

    private final ConfigReader reader;
    private final Profiles profiles;
    private final boolean signs;
    private final List<String> warnings;

    CookieConfig(ConfigReader reader, Profiles profiles, boolean signs, List<String> warnings) {
        this.reader = reader;
        this.profiles = profiles;
        this.signs = signs;
        this.warnings = warnings;
    }

    boolean areOn() {
        return reader.list(Setting.TOKEN_LOCATIONS).contains(COOKIE);
    }

    Optional<CookieSettings> settings(Optional<SessionSettings> sessions) {
        List<String> locations = locations();
        if (!areOn()) {
            ONLY_WITH_COOKIES.stream()
                    .filter(setting -> !setting.defaultValue().equals(Optional.of(reader.text(setting))))
                    .forEach(setting -> warnings.add(setting.key() + " is set but has no effect, because "
                            + Setting.TOKEN_LOCATIONS.key() + " does not contain " + COOKIE));
            return Optional.empty();
        }
        String name = name();
        warnAboutLogout();
        return Optional.of(new CookieSettings(
                locations.contains(HEADER),
                name,
                isLax(),
                isSecure(name),
                needsCsrfHeader(),
                trustedOrigins(),
                sessions.map(SessionSettings::idle).orElse(Duration.ZERO)));
    }

    private List<String> locations() {
        List<String> locations = reader.list(Setting.TOKEN_LOCATIONS);
        if (locations.isEmpty() || !Set.of(HEADER, COOKIE).containsAll(locations)) {
            reader.fault(
                    Setting.TOKEN_LOCATIONS,
                    reader.shown(Setting.TOKEN_LOCATIONS, reader.text(Setting.TOKEN_LOCATIONS))
                            + " is not a list of locations: write header, cookie, or header,cookie");
        }
        return locations;
    }

    private String name() {
        String name = reader.text(Setting.COOKIE_NAME);
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(CsrfToken.COOKIE)) {
            reader.fault(
                    Setting.COOKIE_NAME,
                    reader.shown(Setting.COOKIE_NAME, name)
                            + " cannot be the name of this cookie: write letters, digits" + " and -, such as "
                            + Setting.COOKIE_NAME.defaultValue().orElseThrow());
        } else if (!name.startsWith(HOST_PREFIX) && reader.truth(Setting.COOKIE_SECURE)) {
            warnings.add(Setting.COOKIE_NAME.key() + " does not begin with " + HOST_PREFIX
                    + ", so other hosts of the same domain can set the cookie: write a name with this prefix");
        }
        return name;
    }

    private void warnAboutLogout() {
        if (signs && Setting.isNone(reader.text(Setting.LOGOUT_URL_RULE))) {
            warnings.add(Setting.LOGOUT_URL_RULE.key()
                    + " is none, so users of a browser cannot log out: no script can delete the cookies");
        }
    }

    private boolean isSecure(String name) {
        boolean secure = reader.truth(Setting.COOKIE_SECURE);
        if (secure) {
            return true;
        }
        if (!profiles.areDevelopment()) {
            reader.fault(
                    Setting.COOKIE_SECURE,
                    "is false, so anyone on the network could read the tokens: remove it. Only the profiles dev and test"
                            + " allow it");
        } else if (name.toLowerCase(Locale.ROOT).startsWith("__")) {
            reader.fault(
                    Setting.COOKIE_SECURE,
                    "is false, but browsers drop a cookie that is not secure if its name begins with __: remove it, or"
                            + " write another name for this profile, such as %dev." + Setting.COOKIE_NAME.key()
                            + "=jwt");
        } else {
            warnings.add(Setting.COOKIE_SECURE.key() + " is false: browsers send the tokens over HTTP too");
        }
        return false;
    }

    private boolean isLax() {
        String sameSite = reader.text(Setting.COOKIE_SAME_SITE);
        if (!sameSite.equalsIgnoreCase("Strict") && !sameSite.equalsIgnoreCase("Lax")) {
            reader.fault(
                    Setting.COOKIE_SAME_SITE,
                    reader.shown(Setting.COOKIE_SAME_SITE, sameSite) + " is not allowed: write Strict or Lax. Browsers"
                            + " no longer send cookies to another site, so None would have no use");
        }
        return sameSite.equalsIgnoreCase("Lax");
    }

    private boolean needsCsrfHeader() {
        String csrf = reader.text(Setting.COOKIE_CSRF);
        if (!csrf.equalsIgnoreCase("origin") && !csrf.equalsIgnoreCase("token")) {
            reader.fault(
                    Setting.COOKIE_CSRF,
                    reader.shown(Setting.COOKIE_CSRF, csrf) + " is not allowed: write origin or token");
        }
        return csrf.equalsIgnoreCase("token");
    }

    private Set<String> trustedOrigins() {
        List<String> origins = reader.list(Setting.COOKIE_TRUSTED_ORIGINS);
        origins.stream()
                .filter(origin -> !origin.isEmpty() && !OriginRule.isOrigin(origin))
                .forEach(origin -> reader.fault(
                        Setting.COOKIE_TRUSTED_ORIGINS,
                        reader.shown(Setting.COOKIE_TRUSTED_ORIGINS, origin)
                                + " is not an origin: write the scheme, the host in lower case, and a port only if it is"
                                + " not the usual one, such as https://app.example or http://localhost:3000"));
        return Set.copyOf(origins);
    }
}
