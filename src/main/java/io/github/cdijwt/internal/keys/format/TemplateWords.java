package io.github.cdijwt.internal.keys.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recognizes secrets that consist of words used in tutorials, templates and token debuggers. */
final class TemplateWords {

    private static final String WORDS = """
            secret key super my your jwt change me it please this password passwd example test testing abc string valid that
            which is at least bit bits byte bytes long longer very character characters char chars here the for token tokens
            application app production prod develop development dev default sign signing signature hmac sha hs256 hs384
            hs512 use used using in should be must not do to only with and or more than strong random secure some value
            replace base64 spring boot java kotlin node security auth authentication authorization server service api user
            admin login company project demo sample local localhost docker private public shared insecure unsafe temporary
            foo bar baz qux foobar hello world lorem ipsum todo fixme placeholder dummy mock fake unit integration
            minimum enough generate generated environment variable config configuration encryption encrypt keep safe
            never share commit needs need have has an of on as by we are you can will really so
            16 32 64 128 256 384 512 1024 2020 2021 2022 2023 2024 2025 2026 2027
            1234567890 0123456789 123456789 12345678 1234567 123456 12345 1234 123 987654321 9876543210
            abcdefghijklmnopqrstuvwxyz abcdefghijklmnop abcdefgh abcdef abcd
            qwertyuiopasdfghjklzxcvbnm qwertyuiop asdfghjkl zxcvbnm qwertz qwerty azerty asdf zxcv qwer
            1q2w3e4r5t6y7u8i9o0p 1q2w3e4r5t 1q2w3e4r 1qaz2wsx3edc4rfv qazwsxedcrfv q1w2e3r4t5y6u7i8o9p0
            make sure dashboard replaceme demokey testkey deadbeef cafebabe deadc0de c0ffee
            """;

    /** The longest first, because one word may begin with another. */
    private static final Pattern WORD =
            Pattern.compile(Arrays.stream(WORDS.strip().split("\\s+", -1))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|")));

    /** Sequences of a generator on the web, which prints parts of them as random secrets. */
    private static final List<String> GENERATED = List.of(
            "@NcRfUjXn2r5u8x/A?D(G+KbPdSgVkYp", "SgVkYp3s6v9y/B?E(H+MbQeThWmZq4t7", "A?D(G+KbPeShVmYp3s6v9y$B&E)H@McQ");

    private static final int TELLING = 12;

    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Punct}]");
    private static final int MOST_OTHERS = 7;
    private static final Pattern FOR_TESTS = Pattern.compile("(?i)tests?(?![a-z])|testing");

    private TemplateWords() {}

    /**
     * Whether a secret consists of such words (at least half of it, with fewer than eight other letters or digits) and
     * does not say that it is for tests, or whether it contains a part of a published "random" sequence.
     */
    static boolean makeUp(String secret) {
        return (isOfWords(secret) && !FOR_TESTS.matcher(secret).find())
                || GENERATED.stream().anyMatch(published -> shareAStretch(secret, published));
    }

    /**
     * Whether a secret consists of such words and says that it is for tests, so that its author knows that it can be
     * guessed.
     */
    static boolean areForTests(String secret) {
        return isOfWords(secret) && FOR_TESTS.matcher(secret).find();
    }

    private static boolean shareAStretch(String secret, String published) {
        return IntStream.rangeClosed(0, published.length() - TELLING)
                .anyMatch(i -> secret.contains(published.substring(i, i + TELLING)));
    }

    private static boolean isOfWords(String secret) {
        String rest = WORD.matcher(secret.toLowerCase(Locale.ROOT)).replaceAll("");
        int covered = secret.length() - rest.length();
        return covered > 0
                && covered * 2 >= secret.length()
                && SEPARATOR.matcher(rest).replaceAll("").length() <= MOST_OTHERS;
    }
}
