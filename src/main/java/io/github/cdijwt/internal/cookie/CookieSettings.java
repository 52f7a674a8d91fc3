package io.github.cdijwt.internal.cookie;

import java.time.Duration;
import java.util.Set;

/**
 * The settings of cookies. Every value has been checked.
 *
 * @param readsHeader whether requests may have their token in the {@code Authorization} header as well
 * @param name the name of the cookie with the access token
 * @param isLax whether other sites may link to the application with cookies ({@code SameSite=Lax} instead of
 *     {@code Strict})
 * @param isSecure whether browsers send the cookies over HTTPS only, or to their own machine
 * @param needsCsrfHeader whether a request must prove in a header that its page can read cookies
 * @param trustedOrigins the other origins whose pages may send requests with cookies
 * @param refreshLifetime the lifetime of the cookie with the refresh token; zero if there are no sessions
 */
public record CookieSettings(
        boolean readsHeader,
        String name,
        boolean isLax,
        boolean isSecure,
        boolean needsCsrfHeader,
        Set<String> trustedOrigins,
        Duration refreshLifetime) {

    /** The name of the cookie with the refresh token. */
    public String refreshName() {
        return name + "-refresh";
    }
}
