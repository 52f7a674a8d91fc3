package io.github.cdijwt.internal.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Warns about unknown {@code jwt.*} settings: a misspelt name would silently keep the default. */
final class UnknownKeys {

    private static final Pattern OURS = Pattern.compile("(?i)jwt[._-].+");

    private UnknownKeys() {}

    /**
     * If a setting is given, a name that differs from its key only in dots, dashes and case is its environment
     * variable.
     */
    static List<String> warnings(Iterable<String> names, Predicate<Setting> isGiven) {
        Set<String> seen = Arrays.stream(Setting.values())
                .filter(isGiven)
                .map(setting -> core(setting.key()))
                .collect(Collectors.toCollection(HashSet::new));
        List<String> warnings = new ArrayList<>();
        for (String name : names) {
            // An environment variable is listed in several forms; only the first one is reported.
            if (OURS.matcher(name).matches() && !isKey(name) && seen.add(core(name))) {
                warnings.add(name + " is not a setting and has no effect: did you mean " + nearest(name) + "?");
            }
        }
        return warnings;
    }

    private static boolean isKey(String name) {
        return Arrays.stream(Setting.values()).anyMatch(setting -> setting.key().equals(name));
    }

    private static String nearest(String name) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .min(Comparator.comparingInt(key -> distance(core(key), core(name))))
                .orElseThrow();
    }

    private static String core(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    /** The number of inserted, deleted or changed characters between two texts (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
