package io.github.cdijwt.internal.throttle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What many databases take for one account, whatever its case, accents and invisible characters. Too much in common costs two
 * accounts a wait; too little, and a password can be guessed under as many names as one can be spelled in.
 */
final class Spelling {

    /** Nobody's name is longer; and to normalize a text takes the longer the more marks stand in a row. */
    private static final int MAX_FOLDED = 256;

    /**
     * Accents and other marks that no script has for its own letters, those of scripts that can be written without, and what
     * is not to be seen: controls, variation selectors, fillers.
     */
    private static final Pattern IGNORED = Pattern.compile("[\\p{IsInherited}\\p{Cc}\\p{Cf}"
            + "[\\p{Mn}&&[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsMongolian}]]"
            + "\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0]");

    private Spelling() {}

    /** The same text for all spellings of an account. */
    static String folded(String account) {
        String seen = IGNORED.matcher(account).replaceAll("").strip();
        if (seen.length() > MAX_FOLDED) {
            return seen;
        }
        String plain = Normalizer.normalize(lowerCase(seen), Normalizer.Form.NFKD);
        return lowerCase(IGNORED.matcher(plain).replaceAll("").strip());
    }

    /** By way of capitals, which several small letters share; one by one, since a small sigma depends on the whole word. */
    private static String lowerCase(String text) {
        return text.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
