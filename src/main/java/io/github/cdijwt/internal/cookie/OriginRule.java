package io.github.cdijwt.internal.cookie;

import io.github.cdijwt.internal.token.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rejects requests that change something and come from a page of another origin (cross-site request forgery). Browsers
 * say where a request comes from: in {@code Sec-Fetch-Site} if the address is trustworthy, else in {@code Origin}. No page
 * can remove or change these headers.
 */
public final class OriginRule {

    /** Methods that change nothing (RFC 9110, section 9.2.1). Methods are case-sensitive. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** The page itself, and the user, who types an address or follows a bookmark. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Set<String> trusted;

    public OriginRule(Set<String> trusted) {
        this.trusted = trusted;
    }

    /** Whether a method changes something, so that the origin matters. */
    public static boolean isUnsafe(String method) {
        return !SAFE.contains(method);
    }

    /**
     * Checks the origin of a request.
     *
     * @param headers returns all headers with a name; an empty list if there is none
     * @throws io.github.cdijwt.JwtException if the request may come from a page of another origin
     */
    public void check(String method, Function<String, List<String>> headers) {
        if (isUnsafe(method) && !isOwn(headers) && !isTrusted(headers.apply("Origin"))) {
            throw Refusals.crossOrigin();
        }
    }

    private static boolean isOwn(Function<String, List<String>> headers) {
        List<String> site = headers.apply("Sec-Fetch-Site");
        if (!site.isEmpty()) {
            return site.size() == 1 && OWN.contains(site.get(0));
        }
        List<String> origins = headers.apply("Origin");
        if (origins.isEmpty()) {
            // Browsers send one of both headers, so this is curl, a program or a test.
            return true;
        }
        List<String> hosts = headers.apply("Host");
        return hosts.size() == 1
                && one(origins).filter(origin -> origin.isOf(hosts.get(0))).isPresent();
    }

    private boolean isTrusted(List<String> origins) {
        return one(origins).map(WebOrigin::toString).filter(trusted::contains).isPresent();
    }

    private static Optional<WebOrigin> one(List<String> origins) {
        return origins.size() == 1 ? WebOrigin.parse(origins.get(0)) : Optional.empty();
    }

    /** Whether a text is an origin in the form in which browsers send it. */
    public static boolean isOrigin(String text) {
        return WebOrigin.parse(text)
                .filter(origin -> origin.toString().equals(text))
                .isPresent();
    }
}
