package io.github.cdijwt.internal.throttle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Letters that database collations treat as equal, although Unicode relates them neither by decomposition nor by case.
 */
final class Letters {

    private static final String FILE = "letters.txt";
    private static final Map<Integer, String> SAME = load();

    private Letters() {}

    /** The letters that replace a code point: empty if it is ignored, null if it is not replaced. */
    static @Nullable String sameAs(int codePoint) {
        return SAME.get(codePoint);
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> same = new HashMap<>();
        try (InputStream stream = Letters.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The cdi-jwt jar is incomplete: it lacks " + FILE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(sides -> {
                        String letters =
                                codePoints(sides[0]).map(Character::toString).collect(Collectors.joining());
                        codePoints(sides[1]).forEach(codePoint -> same.put(codePoint, letters));
                    });
            return Collections.unmodifiableMap(same);
        } catch (IOException e) {
            throw new IllegalStateException("The cdi-jwt jar cannot be read: " + FILE, e);
        }
    }

    private static Stream<Integer> codePoints(String hexadecimal) {
        return Stream.of(hexadecimal.strip().split(" "))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> Integer.valueOf(digits, 16));
    }
}
