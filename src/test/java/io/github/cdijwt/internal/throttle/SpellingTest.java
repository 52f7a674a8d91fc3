package io.github.cdijwt.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CollationElementIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that databases treat as equal share a counter. The reference is the root collation at primary strength. */
class SpellingTest {

    private static final RuleBasedCollator ROOT = root();
    private static final CollationElementIterator ELEMENTS = ROOT.getCollationElementIterator("");

    @Test
    void ignored_code_points_are_removed() {
        assertThat(codePoints().filter(c -> weights(text(c)).isEmpty()).mapToObj(SpellingTest::text))
                .hasSizeGreaterThan(1_500)
                .allSatisfy(c -> assertThat(counted("alice" + c)).isEqualTo(counted("alice")))
                .allSatisfy(c -> assertThat(counted("al" + c + "ice")).isEqualTo(counted("alice")));
    }

    @Test
    void equal_code_points_are_counted_as_one() {
        Map<String, String> counted = new HashMap<>();
        Set<String> different = new TreeSet<>();
        codePoints().forEach(c -> {
            String name = counted("x" + text(c) + "y");
            String first = counted.putIfAbsent(weights(text(c)), name);
            if (first != null && !first.equals(name)) {
                different.add(first + " and " + name);
            }
        });

        assertThat(counted.size()).isGreaterThan(100_000);
        assertThat(different).isEmpty();
    }

    /** Some vowels are written before a consonant and compared after it. */
    @Test
    void sequences_that_equal_other_letters_are_counted_as_these_letters() throws Exception {
        Map<Integer, String> letters = letters();
        UnicodeSet sequences = new UnicodeSet();
        ROOT.getContractionsAndExpansions(sequences, null, false);
        Set<String> different = new TreeSet<>();
        int compared = 0;
        for (String sequence : sequences.strings()) {
            String weights = weights(sequence);
            if (weights.chars().allMatch(letters::containsKey)) {
                String same = weights.chars().mapToObj(letters::get).collect(Collectors.joining());
                for (String around : List.of("%s", "a%sb", sequence + "%s", "%s" + sequence, "%s\u200b" + sequence)) {
                    String one = around.formatted(sequence);
                    String other = around.formatted(same);
                    if (weights(one).equals(weights(other))) {
                        compared++;
                        if (!counted(one).equals(counted(other))) {
                            different.add(one + " and " + other);
                        }
                    }
                }
            }
        }

        assertThat(compared).isGreaterThan(500);
        assertThat(different).isEmpty();
    }

    @Test
    void code_points_that_equal_several_letters_are_counted_as_these_letters() {
        Map<Integer, String> letters = letters();

        assertThat(codePoints()
                        .filter(c -> {
                            String weights = weights(text(c));
                            return weights.length() > 1 && weights.chars().allMatch(letters::containsKey);
                        })
                        .boxed())
                .hasSizeGreaterThan(500)
                .allSatisfy(c -> assertThat(counted(text(c)))
                        .isEqualTo(counted(
                                weights(text(c)).chars().mapToObj(letters::get).collect(Collectors.joining()))));
    }

    @ParameterizedTest
    @CsvSource({
        "alice, alice\u0e48",
        "alice, \u24b6lice",
        "alice, \ud83c\udd70lice",
        "adam, a\u0369am",
        "stra\u00dfe, STRASSE",
        "\u3055\u304f\u3089, \u30b5\u30af\u30e9",
        "\u3055\u304f\u3089, \uff7b\uff78\uff97",
        "\u05d3\u05df, \u05d3\u05e0",
        "joe1, joe\u0661",
        "joe20, joe\u24f4",
        "j.o-e_, joe",
        "d\u0111\u00f0, ddd",
        "\u0153uvre, oeuvre",
        "\u0e40\u0e08\u0e49\u0e32, \u0e08\u0e40\u0e32",
        "\u5f51, \u2e94"
    })
    void examples_of_equal_names(String one, String other) {
        assertThat(counted(one)).isEqualTo(counted(other));
    }

    @ParameterizedTest
    @CsvSource({
        "joe, joey",
        "user1, user11",
        "anna, ana",
        "\u738b\u4f1f, \u738b\u82b3",
        "\u0e40\u0e01, \u0e41\u0e01",
        "\u0438\u0440\u0430, \u0456\u0440\u0430"
    })
    void examples_of_different_names(String one, String other) {
        assertThat(counted(one)).isNotEqualTo(counted(other));
    }

    @Test
    void a_sharp_s_equals_one_s_and_two() {
        assertThat(counted("stra\u00dfe")).isEqualTo(counted("strase")).isEqualTo(counted("strasse"));
    }

    @Test
    void supplementary_code_points_also_share_a_counter() {
        List<String> names = IntStream.of(0x1f600, 0x1f9d9, 0x20bb7, 0x1d400, 0x10ffff, 0xfffd)
                .mapToObj(c -> "joe" + text(c))
                .toList();

        assertThat(names).allSatisfy(name -> assertThat(Spelling.folded(name)).contains("joe\ufffd"));
        assertThat(names.stream().map(SpellingTest::counted).distinct())
                .as("separate counters for databases that support these code points")
                .containsExactly("joe", "joe" + text(0x20bb7), "joea", "joe\ufffd");
    }

    @Test
    void a_name_without_such_code_points_is_counted_under_one_name() {
        assertThat(Spelling.folded("joe")).hasSize(1);
        assertThat(Spelling.folded("\u738b\u4f1f")).hasSize(1);
    }

    @Test
    void names_without_a_letter_or_digit_are_counted_together() {
        assertThat(Set.of("-", "...", "\u2665", " ", "\u0e48", "\ue000").stream()
                        .flatMap(Spelling::folded)
                        .distinct())
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u4e2d", "\ud83d\ude00"})
    void a_name_is_too_long_from_257_code_points_on(String codePoint) {
        assertThat(Spelling.isTooLong(codePoint.repeat(256))).isFalse();
        assertThat(Spelling.isTooLong(codePoint.repeat(257))).isTrue();
    }

    @Test
    void names_that_are_too_long_share_a_counter_of_their_own() {
        assertThat(Spelling.folded("a".repeat(257)).toList())
                .isEqualTo(Spelling.folded("b".repeat(60_000)).toList())
                .doesNotContain(counted("a".repeat(256)));
    }

    /** The first name, which is for databases that support all code points. */
    private static String counted(String name) {
        return Spelling.folded(name).findFirst().orElseThrow();
    }

    private static RuleBasedCollator root() {
        RuleBasedCollator root = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        root.setStrength(Collator.PRIMARY);
        return root;
    }

    /** A letter for each weight. */
    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        codePoints().forEach(c -> {
            String weights = weights(text(c));
            if (weights.length() == 1) {
                letters.putIfAbsent((int) weights.charAt(0), text(c));
            }
        });
        return letters;
    }

    private static IntStream codePoints() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    private static String text(int codePoint) {
        return Character.toString(codePoint);
    }

    /** The weights of a text, each of 16 bits, as the characters of a string, which maps find sooner than a list. */
    private static String weights(String text) {
        StringBuilder weights = new StringBuilder();
        ELEMENTS.setText(text);
        for (int element = ELEMENTS.next(); element != CollationElementIterator.NULLORDER; element = ELEMENTS.next()) {
            int weight = CollationElementIterator.primaryOrder(element);
            if (weight != CollationElementIterator.IGNORABLE) {
                weights.append((char) weight);
            }
        }
        return weights.toString();
    }
}
