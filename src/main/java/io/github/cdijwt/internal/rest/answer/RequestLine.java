package io.github.cdijwt.internal.rest.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;

/**
 * The method and the path of a request for the log, such as {@code GET /app/orders}. The client chooses both, so tokens in
 * them are masked, other characters than printable ASCII become question marks, and long text is cut. The query and the
 * parameters of path segments, which may be secrets, are omitted.
 */
public final class RequestLine {

    private static final int MAX_METHOD = 20;
    private static final int MAX_PATH = 200;

    /** RFC 3986, section 3.3. */
    private static final Pattern PARAMETERS = Pattern.compile("(?:;|%3[Bb])[^/]*+");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

    private RequestLine() {}

    /** Returns the method and the path that the server sees. */
    public static String of(ContainerRequestContext request) {
        try {
            return of(request.getMethod(), request.getUriInfo().getRequestUri().getRawPath());
        } catch (RuntimeException e) {
            // The server may have ended the request already.
            return "A request";
        }
    }

    /** Returns the method and a path below the base of the application, for a request that was forwarded. */
    public static String of(ContainerRequestContext request, String path) {
        try {
            String base = request.getUriInfo().getBaseUri().getRawPath();
            return of(request.getMethod(), base.replaceFirst("/$", "") + path);
        } catch (RuntimeException e) {
            return "A request";
        }
    }

    static String of(String method, String path) {
        // Masked before the cut, which could leave half a token.
        String shown = HookFailures.maskTokens(PARAMETERS.matcher(path).replaceAll(""));
        return printable(method, MAX_METHOD) + " " + printable(shown, MAX_PATH);
    }

    private static String printable(String text, int length) {
        String cut = text.length() > length ? text.substring(0, length) + "..." : text;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }
}
