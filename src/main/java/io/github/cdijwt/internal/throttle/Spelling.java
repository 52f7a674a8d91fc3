package io.github.cdijwt.internal.throttle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The name that an account is counted under. Databases take many variants of a name for one account: other cases, accents,
 * punctuation, invisible characters. Two accounts that are counted together cost each other a wait. One account that is
 * counted under many names can be guessed at without end.
 */
public final class Spelling {

    /** In code points: more than a mail address can have, and than a column for names usually has. */
    private static final int MAX_LENGTH = 256;

    /** Databases that know no code points beyond the first 65,536 take all of those for this character. */
    private static final int UNKNOWN = 0xfffd;

    private static final int DECIMAL = 10;

    /** It is two letters for some databases, and one for others. */
    private static final Pattern SHARP_S = Pattern.compile("s+");

    private static final String TOO_LONG = Character.toString(UNKNOWN).repeat(MAX_LENGTH + 1);

    private Spelling() {}

    /** Whether a name is longer than any account's. */
    public static boolean isTooLong(String account) {
        return account.length() > MAX_LENGTH && account.codePointCount(0, account.length()) > MAX_LENGTH;
    }

    /**
     * The names that an account is counted under: the same for two names that a database may take for one. The second name,
     * if there is one, serves databases that cannot tell code points beyond the first 65,536 apart.
     */
    static Stream<String> folded(String account) {
        // All of them together: folding takes the longer the more marks stand in a row.
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
        // By way of capitals, which several small letters share; one by one, since a small sigma depends on the whole
        // word.
        String small = text(kept(capitals).codePoints().map(Character::toLowerCase));
        StringBuilder letters = new StringBuilder();
        small.codePoints().forEach(c -> appendLetters(letters, c));
        return SHARP_S.matcher(letters).replaceAll("s");
    }

    /** The letters and digits of what a text decomposes into. */
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
