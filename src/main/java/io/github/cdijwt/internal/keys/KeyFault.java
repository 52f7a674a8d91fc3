package io.github.cdijwt.internal.keys;

/** What is wrong with a key, in words that anyone may read: never with key material, nor with a cause that might hold some. */
public final class KeyFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    KeyFault(String words) {
        super(words);
        this.words = words;
    }

    /** What is wrong, and what to do; for a place it begins with the setting that names it. */
    public String words() {
        return words;
    }

    /** The same, with where it is. */
    KeyFault at(String place) {
        return new KeyFault(place + " " + words);
    }
}
