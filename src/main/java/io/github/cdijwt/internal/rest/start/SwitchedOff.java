package io.github.cdijwt.internal.rest.start;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.internal.throttle.ThrottleSettings;
import io.github.cdijwt.internal.token.JwtSettings;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of cdi-jwt that the settings switch off. */
@Dependent
public class SwitchedOff {

    @Inject
    JwtSettings tokens;

    @Inject
    HttpSettings http;

    @Inject
    Keys keys;

    @Inject
    Optional<SessionSettings> sessions;

    @Inject
    Optional<CookieSettings> cookies;

    @Inject
    ThrottleSettings throttle;

    String text() {
        List<String> parts = new ArrayList<>();
        addChecks(parts);
        addEndpoints(parts);
        sessions.ifPresentOrElse(
                some -> addPartsOf(some, parts), () -> parts.add(part("sessions", Setting.REFRESH_EXPIRATION_DELTA)));
        if (throttle.failures().isEmpty()) {
            parts.add(part("the limit for failed logins", Setting.THROTTLE_FAILURES));
        }
        if (cookies.isPresent() && !cookies.get().isSecure()) {
            parts.add(part("Secure of the cookies", Setting.COOKIE_SECURE));
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private void addChecks(List<String> parts) {
        if (!tokens.verify()) {
            parts.add(part("ALL CHECKS of tokens", Setting.VERIFY));
            return;
        }
        for (Check check : Check.values()) {
            if (!tokens.checks().contains(check)) {
                parts.add("the check of " + check.name().toLowerCase(Locale.ROOT));
            }
        }
        if (!tokens.requiredClaims().contains("exp")) {
            parts.add(part("the need for exp", Setting.REQUIRED_CLAIMS));
        }
    }

    private void addEndpoints(List<String> parts) {
        boolean signs = !tokens.algorithm().isAsymmetric() || !keys.own().isEmpty();
        if (http.authUrlRule().isEmpty()) {
            parts.add(
                    signs
                            ? part("the login endpoint", Setting.AUTH_URL_RULE)
                            : "the login endpoint (there is no key to sign with)");
        }
        if (http.logoutUrlRule().isEmpty() && (sessions.isPresent() || cookies.isPresent())) {
            parts.add(part("the logout endpoint", Setting.LOGOUT_URL_RULE));
        }
        if (http.jwksUrlRule().isEmpty() && !keys.own().isEmpty()) {
            parts.add(part("the publication of the public keys", Setting.JWKS_URL_RULE));
        }
    }

    private void addPartsOf(SessionSettings some, List<String> parts) {
        if (http.refreshUrlRule().isEmpty()) {
            parts.add(part("the refresh endpoint", Setting.REFRESH_URL_RULE));
        }
        if (some.maxSessions().isEmpty()) {
            parts.add(part("the limit of sessions", Setting.MAX_SESSIONS));
        }
        if (!some.verify()) {
            parts.add(part("the check of the session at each request", Setting.VERIFY_SESSION));
        }
    }

    private static String part(String name, Setting setting) {
        return name + " (" + setting.key() + ")";
    }
}
