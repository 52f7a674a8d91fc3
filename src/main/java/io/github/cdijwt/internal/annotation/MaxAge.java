package io.github.cdijwt.internal.annotation;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Reads {@link io.github.cdijwt.JwtRequired#maxAge()}, as durations in the settings are read. */
public final class MaxAge {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private MaxAge() {}

    /**
     * The maximum age of a login; empty if a login of any age is accepted.
     *
     * @throws IllegalArgumentException if the text is not a duration of at least a second, in whole seconds
     */
    public static Optional<Duration> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Duration age = duration(text);
        if (age.compareTo(LONGEST) > 0
                || age.isNegative()
                || age.isZero()
                || !age.equals(Duration.ofSeconds(age.toSeconds()))) {
            throw unreadable(text);
        }
        return Optional.of(age);
    }

    private static Duration duration(String text) {
        try {
            return text.matches("\\d+") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("maxAge = \"" + text
                + "\" is not a duration of at least a second: write seconds, such as 900, or ISO 8601, such as PT15M");
    }
}
