package io.github.cdijwt.internal.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network that counts as one client: an IPv4 address, or an IPv6 /64 network, the usual size for one subscriber.
 */
final class Network {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?(?:\\](?::\\d{1,5})?)?");

    private Network() {}

    /** The network of an address without its port and zone; any other text is returned unchanged. */
    static String of(String address) {
        String text = address.strip();
        Matcher ipv4 = IPV4.matcher(text);
        if (ipv4.matches()) {
            return ipv4.group(1);
        }
        Matcher ipv6 = IPV6.matcher(text);
        return ipv6.matches() ? ofIpv6(ipv6.group(1), text) : text;
    }

    private static String ofIpv6(String literal, String otherwise) {
        try {
            // In brackets, so that only a literal is accepted and no host name is looked up.
            InetAddress address = InetAddress.getByName('[' + literal + ']');
            return address instanceof Inet6Address
                    ? Long.toHexString(ByteBuffer.wrap(address.getAddress()).getLong()) + "::/64"
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return otherwise;
        }
    }
}
