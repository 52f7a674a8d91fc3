package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes a redirect, which is not followed, because its target has not been checked. */
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> SHOWN_SCHEMES = Set.of("http", "https");
    private static final int MAX_SHOWN = 200;

    private Redirect() {}

    static boolean is(int status) {
        return STATUSES.contains(status);
    }

    /** The fault, which says where the redirect leads to. */
    static KeyFault fault(URI from, int status, Optional<String> location) {
        return new KeyFault("responded with status " + status + ", a redirect"
                + location.map(text -> target(from, text)).orElse(" without a target")
                + ", which is not followed: write the address of the keys themselves");
    }

    private static String target(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            return " to an address that cannot be read";
        }
        String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
        Optional<String> host = KeyAddress.host(to);
        if (!SHOWN_SCHEMES.contains(scheme) || host.isEmpty()) {
            return " to an address that cannot be used";
        }
        boolean same = host.get().equalsIgnoreCase(KeyAddress.host(from).orElse(""));
        return " to " + shown(scheme + "://" + host.get() + port(to) + path(to)) + " on "
                + (same ? "the same host" : "another host");
    }

    private static String port(URI to) {
        String authority = to.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        String port = colon < 0 ? "" : authority.substring(colon);
        return port.matches(":\\d{1,5}") ? port : "";
    }

    /** Without a query. A segment of the path may be a token too. */
    private static String path(URI to) {
        String path = to.getRawPath() == null ? "" : to.getRawPath();
        return Arrays.stream(path.split("/", -1))
                .map(segment -> Secrets.mayBe(segment) ? "..." : segment)
                .collect(Collectors.joining("/"));
    }

    private static String shown(String address) {
        return KeyFault.quoted(address.length() > MAX_SHOWN ? address.substring(0, MAX_SHOWN) + "..." : address);
    }
}
