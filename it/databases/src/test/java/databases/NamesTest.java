package databases;

import static org.assertj.core.api.Assertions.assertThat;

import databases.Accounts.Collation;
import io.github.cdijwt.Session;
import io.github.cdijwt.internal.session.Device;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.throttle.CountingThrottle;
import io.github.cdijwt.internal.throttle.SharedThrottle;
import io.github.cdijwt.spi.LoginThrottle;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account allows no more guesses if its name can be written in other ways, because the database takes these for equal. */
class NamesTest {

    private static final Optional<String> NOWHERE = Optional.empty();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FREE = 10;

    private static final List<String> NAMES = List.of(
            "alice",
            "Jos\u00e9 Garc\u00eda",
            "\u0141ukasz",
            "stra\u00dfe",
            "user.name+1@example.com",
            "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
            "\u0e40\u0e08\u0e49\u0e32",
            "\u3055\u304f\u3089",
            "\u0410\u043d\u043d\u0430",
            "\ud55c\uae00");

    /** The last code point to compare. A system property can raise it to 0x1ffff, beyond which there are no alphabets. */
    private static final int LAST = Integer.getInteger("databases.last", 0xffff);

    /** Scripts in which some vowels are written before their consonant and compared after it. */
    private static final List<int[]> VOWELS_FIRST =
            List.of(new int[] {0xe01, 0xe5b}, new int[] {0xe81, 0xedf}, new int[] {0xaa80, 0xaadf});

    private final MovableClock clock = new MovableClock();

    @ParameterizedTest
    @EnumSource
    void an_account_allows_ten_guesses_in_all_ways_to_write_its_name(Collation collation) {
        try (Accounts accounts = new Accounts(collation)) {
            accounts.add(NAMES);
            for (LoginThrottle throttle : List.of(
                    new CountingThrottle(FREE, HOUR, clock),
                    new SharedThrottle(accounts.servers().store(clock, 2), FREE, HOUR, clock))) {
                Map<Integer, Integer> guesses = new HashMap<>();
                int equal = 0;
                for (String variant :
                        NAMES.stream().flatMap(NamesTest::variants).toList()) {
                    OptionalInt account = accounts.find(variant);
                    if (account.isPresent()) {
                        equal += NAMES.contains(variant) ? 0 : 1;
                        for (int i = 0; i < FREE; i++) {
                            int made = throttle.begin(variant, NOWHERE).isZero() ? 1 : 0;
                            guesses.merge(account.getAsInt(), made, Integer::sum);
                        }
                    }
                }
                System.out.println(collation + ": " + equal + " other ways to write " + NAMES.size()
                        + " names, guesses " + guesses);
                assertThat(equal).isGreaterThan(5);
                assertThat(guesses).hasSize(NAMES.size());
                assertThat(guesses.values()).containsOnly(FREE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void users_whose_ids_the_database_takes_for_equal_neither_see_nor_end_the_sessions_of_each_other(
            Collation collation) {
        List<JsonValue> all = NAMES.stream()
                .flatMap(NamesTest::variants)
                .distinct()
                .<JsonValue>map(Json::createValue)
                .toList();
        try (Accounts accounts = new Accounts(collation)) {
            SessionFlow sessions = new Users().sessions(accounts.servers().store(clock, 2), Duration.ZERO, clock);
            all.forEach(user -> sessions.start(user, Device.UNKNOWN, (tokens, identity) -> tokens));
            for (int i = 0; i < all.size(); i++) {
                List<Session> own = sessions.of(all.get(i));
                assertThat(own).hasSize(1);
                // The variants of a name are neighbours.
                assertThat(sessions.end(
                                all.get((i + 1) % all.size()), own.get(0).id()))
                        .isFalse();
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(accounts.servers().rows("1 = 1")).isEqualTo(all.size() - i);
                sessions.endAll(all.get(i));
            }
            System.out.println(collation + ": " + all.size() + " users with their own sessions");
        }
    }

    /** Each code point, its decompositions, its cases, and pairs in scripts whose order is not that of the letters. */
    @ParameterizedTest
    @EnumSource
    void names_that_the_database_takes_for_equal_are_counted_as_one(Collation collation) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add("");
        IntStream.rangeClosed(1, LAST)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .forEach(letter -> {
                    parts.add(letter);
                    parts.add(Normalizer.normalize(letter, Form.NFC));
                    parts.add(Normalizer.normalize(letter, Form.NFKD));
                    parts.add(letter.toUpperCase(Locale.ROOT));
                    parts.add(letter.toLowerCase(Locale.ROOT));
                });
        for (int[] script : VOWELS_FIRST) {
            IntStream.rangeClosed(script[0], script[1])
                    .forEach(first -> IntStream.rangeClosed(script[0], script[1])
                            .forEach(second -> parts.add(Character.toString(first) + Character.toString(second))));
        }
        List<String> names = parts.stream().map(part -> "x" + part + "y").toList();
        try (Accounts accounts = new Accounts(collation)) {
            accounts.add(names);
            List<List<Integer>> groups = accounts.equal();
            List<String> apart = new ArrayList<>();
            for (List<Integer> group : groups) {
                LoginThrottle throttle = new CountingThrottle(1, HOUR, clock);
                String first = names.get(group.get(0));
                throttle.begin(first, NOWHERE);
                group.stream()
                        .skip(1)
                        .map(names::get)
                        .filter(name -> throttle.begin(name, NOWHERE).isZero())
                        .forEach(name -> apart.add(escaped(first) + "=" + escaped(name)));
            }
            System.out.println(collation + ": of " + names.size() + " names, "
                    + groups.stream().mapToInt(List::size).sum() + " in " + groups.size()
                    + " groups of equal ones; counted apart: " + apart.size());
            assertThat(groups).isNotEmpty();
            assertThat(apart).isEmpty();
        }
    }

    /** Other ways to write a name, whether a database takes them for equal or not. */
    private static Stream<String> variants(String name) {
        String plain = Normalizer.normalize(name, Form.NFD).replaceAll("\\p{Mn}", "");
        String wide = name.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c - ' ' + 0xff00 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int middle = name.length() / 2;
        Stream<String> inside = Stream.of(
                        "\u200b", "\u00ad", "\u0301", "\u0e48", "\u0e49", "\u034f", " ", "-", "\u2060")
                .flatMap(more ->
                        Stream.of(name + more, more + name, name.substring(0, middle) + more + name.substring(middle)));
        return Stream.concat(
                        Stream.of(
                                name,
                                name.toUpperCase(Locale.ROOT),
                                name.toLowerCase(Locale.ROOT),
                                Normalizer.normalize(name, Form.NFD),
                                Normalizer.normalize(name, Form.NFKC),
                                plain,
                                plain.toUpperCase(Locale.ROOT),
                                wide,
                                name + "   ",
                                name.replace("\u00df", "ss"),
                                name.replace("\u00df", "s"),
                                name.replace("l", "\u0142"),
                                name.replace("a", "\u0430"),
                                name.replace("\u0e40\u0e08", "\u0e08\u0e40"),
                                katakana(name)),
                        inside)
                .distinct();
    }

    private static String katakana(String name) {
        return name.codePoints()
                .map(c -> c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> text.append(c < 0x7f ? Character.toString(c) : "<%04X>".formatted(c)));
        return text.toString();
    }
}
