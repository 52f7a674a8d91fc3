package io.github.cdijwt.internal.jws;

import org.jspecify.annotations.Nullable;

/**
 * Headers by their text, so that each is read once and not with each token: the last that were new. Only what a
 * signature has verified with gets here, so that nobody else can fill it.
 */
public final class KnownHeaders {

    private static final int MAX = 16;

    /** Replaced as a whole, so that it can be read without a lock. */
    private volatile Known[] known = {};

    /** What the part of a token before a place says; null: it has to be read. */
    @Nullable
    public JwsHeader find(String token, int end) {
        for (Known one : known) {
            if (one.text.length() == end && token.startsWith(one.text)) {
                return one.header;
            }
        }
        return null;
    }

    /** The newest come first, and the oldest go. */
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
