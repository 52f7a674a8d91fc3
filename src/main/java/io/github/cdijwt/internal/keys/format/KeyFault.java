package io.github.cdijwt.internal.keys.format;

/**
 * The fault of a key, with a message that anyone may read. It has neither key material nor a cause that might contain
 * some.
 */
public final class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    public KeyFault(String words) {
        super(words);
        this.words = words;
    }

    /** Untrusted text in quotation marks, without characters that could forge log lines. */
    public static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"]", "?") + '"';
    }

    /** The fault and its remedy. If the location of the key is known, the text begins with the setting. */
    public String words() {
        return words;
    }

    /** The same fault, with the location in front. */
    public KeyFault at(String place) {
        return new KeyFault(place + " " + words);
    }
}
