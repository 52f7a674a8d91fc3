package io.github.cdijwt.internal.cookie;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin as browsers send it in the {@code Origin} header (RFC 6454, section 6.2).
 *
 * @param scheme the scheme, in lower case
 * @param host the host, in lower case
 * @param port the port; empty if it is the default port of the scheme
 */
record WebOrigin(String scheme, String host, String port) {

    private static final Pattern ORIGIN =
            Pattern.compile("([a-z][a-z0-9+.-]*)://([a-z0-9._~-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
    private static final Pattern AUTHORITY = Pattern.compile("(?i)([a-z0-9._~-]+|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");

    /** Reads an origin; empty for {@code null}, a list, or anything else that is not one origin. */
    static Optional<WebOrigin> parse(String text) {
        Matcher origin = ORIGIN.matcher(text);
        if (!origin.matches()) {
            return Optional.empty();
        }
        String port = origin.group(3) == null ? "" : origin.group(3);
        String scheme = origin.group(1);
        return Optional.of(new WebOrigin(scheme, origin.group(2), port.equals(defaultPort(scheme)) ? "" : port));
    }

    /**
     * Whether a {@code Host} header names the host and port of this origin. The scheme is not compared, because behind a
     * proxy the server does not know the scheme that the browser used.
     */
    boolean isOf(String hostHeader) {
        Matcher authority = AUTHORITY.matcher(hostHeader);
        if (!authority.matches() || !authority.group(1).equalsIgnoreCase(host)) {
            return false;
        }
        String given = authority.group(2) == null ? "" : authority.group(2);
        return given.equals(port) || (port.isEmpty() && given.equals(defaultPort(scheme)));
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port);
    }

    private static String defaultPort(String scheme) {
        return switch (scheme) {
            case "https" -> "443";
            case "http" -> "80";
            default -> "none";
        };
    }
}
