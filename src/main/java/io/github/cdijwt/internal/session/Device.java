package io.github.cdijwt.internal.session;

import java.util.Optional;

/**
 * The browser and the address of a login, as the list of sessions shows them.
 *
 * @param agent the browser, from the header {@code User-Agent} (RFC 9110, section 10.1.5); empty if it is unknown
 * @param address the network address; empty if it is unknown
 */
public record Device(Optional<String> agent, Optional<String> address) {

    public static final Device UNKNOWN = new Device(Optional.empty(), Optional.empty());

    /** In characters: enough for the names of browsers, and too little to fill the store. */
    private static final int MAX_LENGTH = 200;

    /** Cuts long texts and replaces characters that cannot be printed, since clients choose these texts. */
    public Device {
        agent = agent.map(Device::printable).filter(text -> !text.isEmpty());
        address = address.map(Device::printable).filter(text -> !text.isEmpty());
    }

    private static String printable(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        // Half of a surrogate pair at the end is replaced, like all others.
        return text.substring(0, end)
                .codePoints()
                .map(c -> isPrintable(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
