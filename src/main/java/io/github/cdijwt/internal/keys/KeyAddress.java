package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http(s) address to fetch keys from.
 *
 * @param uri the address, with a host
 */
public record KeyAddress(URI uri) {

    private static final Set<String> OVER_HTTP = Set.of("http", "https");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    /** Names that {@link URI#getHost} rejects, such as one with an underscore or one whose last part begins with a digit. */
    private static final Pattern OTHER_HOST =
            Pattern.compile("(?=[^:]*[A-Za-z_])([A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?)(:\\d{1,5})?");

    /**
     * Parses an address: https, or http on this machine, where the response cannot be tampered with.
     *
     * @param overHttp whether http is accepted for other machines too
     * @throws KeyFault if the text is not such an address
     */
    public static KeyAddress of(String text, boolean overHttp) throws KeyFault {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw KeyLocation.noLocation(text);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!OVER_HTTP.contains(scheme)) {
            throw KeyLocation.noLocation(text);
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            throw new KeyFault("holds a user name or a password: write the address without them");
        }
        if (host(uri).isEmpty()) {
            throw KeyLocation.noLocation(text);
        }
        KeyAddress address = new KeyAddress(uri);
        if (address.isOpen() && !overHttp) {
            throw new KeyFault(address + " is not https, so anyone on the network path could replace the keys:"
                    + " write an https address (jwt.jwks-allow-http=true accepts public keys over http)");
        }
        return address;
    }

    /** The host, in any form that this library can connect to; empty if there is none. */
    static Optional<String> host(URI uri) {
        if (uri.getHost() != null) {
            return Optional.of(uri.getHost());
        }
        String authority = uri.getRawAuthority();
        Matcher other = OTHER_HOST.matcher(authority == null ? "" : authority);
        return other.matches() ? Optional.of(other.group(1)) : Optional.empty();
    }

    /** Whether the keys cross a network without protection. */
    public boolean isOpen() {
        return uri.getScheme().equalsIgnoreCase("http")
                && !LOOPBACK.matcher(host(uri).orElse("")).matches();
    }

    /** Whether the connection is protected by TLS. */
    public boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Without a query or a fragment, which may hold a credential. */
    @Override
    public String toString() {
        return KeyFault.quoted(uri.toString().replaceFirst("([?#]).*", "$1..."));
    }
}
