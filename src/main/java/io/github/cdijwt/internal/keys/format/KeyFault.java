package io.github.cdijwt.internal.keys.format;

/** What is wrong with a key, in words that anyone may read: never with key material, nor with a cause that might hold some. */
public final class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    public KeyFault(String words) {
        super(words);
        this.words = words;
    }

    /** A text of others in quotation marks, without characters that could pass for the log's own. */
    public static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"]", "?") + '"';
    }

    /** What is wrong, and what to do; for a place it begins with the setting that names it. */
    public String words() {
        return words;
    }

    /** The same, with where it is. */
    public KeyFault at(String place) {
        return new KeyFault(place + " " + words);
    }
}
