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

    private static final String PROPERTY = RequestLine.class.getName();

    private RequestLine() {}

    /** Keeps the path of a request that is about to be forwarded. */
    public static void keep(ContainerRequestContext request) {
        request.setProperty(PROPERTY, pathOf(request));
    }

    /** Returns the method and the path that the client requested. */
    public static String of(ContainerRequestContext request) {
        try {
            String path = request.getProperty(PROPERTY) instanceof String kept ? kept : pathOf(request);
            return of(request.getMethod(), path);
        } catch (RuntimeException e) {
            // The server may have ended the request already.
            return "A request";
        }
    }

    private static String pathOf(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
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
