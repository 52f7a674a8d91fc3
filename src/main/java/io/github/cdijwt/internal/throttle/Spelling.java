package io.github.cdijwt.internal.throttle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maps a user name to the name that its failures are counted under. Databases may treat many variants of a name as
 * equal: other cases, accents, punctuation, invisible characters. If two accounts share a counter, one may have to wait
 * for the other. If the variants of one name had separate counters, its password could be guessed without limit.
 */
public final class Spelling {

    /** In code points: longer than any mail address and than most database columns for names. */
    private static final int MAX_LENGTH = 256;

    /** Databases that support only the first 65,536 code points replace all others by this character. */
    private static final int UNKNOWN = 0xfffd;

    private static final int DECIMAL = 10;

    /** Some databases treat a sharp s as two letters, others as one. */
    private static final Pattern SHARP_S = Pattern.compile("s+");

    private static final String TOO_LONG = Character.toString(UNKNOWN).repeat(MAX_LENGTH + 1);

    private Spelling() {}

    /** Whether a name is too long to be that of an account. */
    public static boolean isTooLong(String account) {
        return account.length() > MAX_LENGTH && account.codePointCount(0, account.length()) > MAX_LENGTH;
    }

    /**
     * The names that an account is counted under, the same for two names that a database may treat as equal. If there
     * is a second name, it serves databases that support only the first 65,536 code points.
     */
    static Stream<String> folded(String account) {
        // All long names share one counter, because normalizing a long row of combining characters takes very long.
        return isTooLong(account)
                ? Stream.of(TOO_LONG)
                : Stream.of(account, blurred(account))
                        .distinct()
                        .map(Spelling::fold)
                        .distinct();
    }

    private static String blurred(String account) {
        return text(account.codePoints().map(c -> Character.isSupplementaryCodePoint(c) ? UNKNOWN : c));
    }

    private static String fold(String account) {
        String capitals = kept(account).toUpperCase(Locale.ROOT);
        // To upper case first, because several small letters share a capital. To lower case one by one, because the
        // lower case of a sigma depends on its position in a word.
        String small = text(kept(capitals).codePoints().map(Character::toLowerCase));
        StringBuilder letters = new StringBuilder();
        small.codePoints().forEach(c -> appendLetters(letters, c));
        String others = text(letters.codePoints().filter(c -> !isBeforeConsonant(c)));
        return SHARP_S.matcher(others).replaceAll("s")
                + text(letters.codePoints().filter(Spelling::isBeforeConsonant));
    }

    /**
     * Vowels of Thai, Lao, New Tai Lue and Tai Viet that are written before a consonant, although databases compare them after
     * it (the property Logical_Order_Exception of Unicode). So two names may be equal if only the positions of these vowels
     * differ.
     */
    private static boolean isBeforeConsonant(int codePoint) {
        return switch (codePoint) {
            case 0x0e40, 0x0e41, 0x0e42, 0x0e43, 0x0e44 -> true;
            case 0x0ec0, 0x0ec1, 0x0ec2, 0x0ec3, 0x0ec4 -> true;
            case 0x19b5, 0x19b6, 0x19b7, 0x19ba -> true;
            case 0xaab5, 0xaab6, 0xaab9, 0xaabb, 0xaabc -> true;
            default -> false;
        };
    }

    /** The letters and digits of the decomposed text. */
    private static String kept(String text) {
        return text(Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> isLetterOrNumber(c) || Letters.sameAs(c) != null || c == UNKNOWN));
    }

    private static void appendLetters(StringBuilder letters, int codePoint) {
        String same = Letters.sameAs(codePoint);
        if (same != null) {
            letters.append(same);
        } else if (Character.isDigit(codePoint)) {
            letters.append(Character.digit(codePoint, DECIMAL));
        } else {
            letters.appendCodePoint(codePoint);
        }
    }

    private static boolean isLetterOrNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(codePoint);
        };
    }

    private static String text(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
