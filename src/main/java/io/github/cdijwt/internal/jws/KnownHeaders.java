package io.github.cdijwt.internal.jws;

import org.jspecify.annotations.Nullable;

/**
 * A cache of decoded headers by their text, so that the header of most tokens need not be parsed. Only headers of
 * tokens with a valid signature are added, so that attackers cannot fill it.
 */
public final class KnownHeaders {

    private static final int MAX = 16;

    /** The array is copied on each change, so that it can be read without a lock. */
    private volatile Known[] known = {};

    /** The decoded header of a token whose header ends at an index; null if it is not cached. */
    @Nullable
    public JwsHeader find(String token, int end) {
        for (Known one : known) {
            if (one.text.length() == end && token.startsWith(one.text)) {
                return one.header;
            }
        }
        return null;
    }

    /** Adds a header in front and drops the oldest one if there are too many. */
    public synchronized void add(String text, JwsHeader header) {
        if (find(text, text.length()) != null) {
            return;
        }
        Known[] more = new Known[Math.min(known.length + 1, MAX)];
        more[0] = new Known(text, header);
        System.arraycopy(known, 0, more, 1, more.length - 1);
        known = more;
    }

    private record Known(String text, JwsHeader header) {}
}
