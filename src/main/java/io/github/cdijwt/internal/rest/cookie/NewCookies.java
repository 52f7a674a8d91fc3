package io.github.cdijwt.internal.rest.cookie;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.cookie.CsrfToken;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the cookies of responses (RFC 6265, section 4.1). */
final class NewCookies {

    /** The characters of name and value together that Chromium keeps. Browsers drop a longer cookie silently. */
    private static final int MAX_LENGTH = 4_096;

    /** The characters that no server quotes. A custom EncodeHandler may use others. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~+-]*");

    private final CookieSettings settings;

    NewCookies(CookieSettings settings) {
        this.settings = settings;
    }

    /**
     * The cookies with new tokens.
     *
     * @throws IllegalStateException if a token does not fit into a cookie
     */
    List<NewCookie> with(IssuedTokens tokens) {
        List<NewCookie> cookies = new ArrayList<>();
        cookies.add(cookie(settings.name(), tokens.accessToken(), tokens.expiresIn(), true));
        tokens.refreshToken()
                .ifPresent(token -> cookies.add(
                        cookie(settings.refreshName(), token, Optional.of(settings.refreshLifetime()), true)));
        if (settings.needsCsrfHeader()) {
            cookies.add(cookie(CsrfToken.COOKIE, CsrfToken.of(tokens.accessToken()), tokens.expiresIn(), false));
        }
        return cookies;
    }

    /** Cookies that delete those of a rejected token. */
    List<NewCookie> deleting(RefusedCookies refused) {
        List<NewCookie> cookies = new ArrayList<>();
        cookies.add(deleted(settings.name(), true));
        if (settings.needsCsrfHeader()) {
            cookies.add(deleted(CsrfToken.COOKIE, false));
        }
        if (refused == RefusedCookies.ALL) {
            cookies.add(deleted(settings.refreshName(), true));
        }
        return cookies;
    }

    private NewCookie deleted(String name, boolean hidden) {
        return cookie(name, "", Optional.of(Duration.ZERO), hidden);
    }

    /** Without a lifetime, the cookie lasts until the browser is closed. */
    private NewCookie cookie(String name, String value, Optional<Duration> lifetime, boolean hidden) {
        int length = name.length() + value.length();
        if (length > MAX_LENGTH) {
            throw new IllegalStateException("The token has " + value.length() + " characters, but with the name of its"
                    + " cookie, " + name + ", browsers keep at most " + MAX_LENGTH + ": put less into the payload");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalStateException("The token has other characters than letters, digits, and . _ ~ + -, so"
                    + " servers would change it in the cookie " + name + ": use base64url in the EncodeHandler");
        }
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(lifetime.map(NewCookies::seconds).orElse(NewCookie.DEFAULT_MAX_AGE))
                .secure(settings.isSecure())
                .httpOnly(hidden)
                .sameSite(settings.isLax() ? SameSite.LAX : SameSite.STRICT)
                .build();
    }

    private static int seconds(Duration lifetime) {
        return (int) Math.min(lifetime.toSeconds(), Integer.MAX_VALUE);
    }
}
