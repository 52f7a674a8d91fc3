package io.github.cdijwt;

import static io.github.cdijwt.internal.token.TestTokens.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cdijwt.internal.token.UnreadableNumber;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The default methods, as a test double of an application has them. */
class JwtPrincipalTest {

    private static final List<Class<?>> TYPES = List.of(
            String.class,
            Long.class,
            Integer.class,
            Double.class,
            Boolean.class,
            Instant.class,
            JsonValue.class,
            JsonObject.class,
            JsonArray.class,
            JsonStructure.class,
            JsonString.class,
            JsonNumber.class);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"text\" | String, JsonString, JsonValue",
                "\"7\"    | String, JsonString, JsonValue",
                "\"\"     | String, JsonString, JsonValue",
                "true     | Boolean, JsonValue",
                "false    | Boolean, JsonValue",
                "\"true\" | String, JsonString, JsonValue",
                "7        | Long, Integer, Double, Instant, JsonNumber, JsonValue",
                "7.5      | Double, Instant, JsonNumber, JsonValue",
                "{}       | JsonObject, JsonStructure, JsonValue",
                "[]       | JsonArray, JsonStructure, JsonValue",
                "null     | ``",
            })
    void a_claim_is_present_as_each_type_that_fits_and_empty_as_all_others(String value, String fitting) {
        Stream<String> present = TYPES.stream()
                .filter(type ->
                        principal("{\"c\":" + value + "}").claim("c", type).isPresent())
                .map(Class::getSimpleName);

        assertThat(present)
                .containsExactlyInAnyOrderElementsOf(fitting.isEmpty() ? List.of() : List.of(fitting.split(", ", -1)));
    }

    @Test
    void an_absent_claim_is_empty_as_every_type() {
        assertThat(TYPES)
                .allSatisfy(type -> assertThat(principal("{}").claim("c", type)).isEmpty());
    }

    @Test
    void a_claim_has_its_value() {
        JwtPrincipal principal =
                principal("{\"s\":\"text\",\"n\":-7,\"d\":0.25,\"b\":false,\"a\":[1],\"z\":7.0,\"k\":1e3}");

        assertThat(principal.claim("s", String.class)).contains("text");
        assertThat(principal.claim("n", Long.class)).contains(-7L);
        assertThat(principal.claim("n", Integer.class)).contains(-7);
        assertThat(principal.claim("z", Integer.class)).contains(7);
        assertThat(principal.claim("k", Long.class)).contains(1_000L);
        assertThat(principal.claim("d", Double.class)).contains(0.25);
        assertThat(principal.claim("n", Double.class)).contains(-7.0);
        assertThat(principal.claim("b", Boolean.class)).contains(false);
        assertThat(principal.claim("a", JsonArray.class).map(array -> array.getInt(0)))
                .contains(1);
    }

    @Test
    void a_name_is_not_a_path() {
        JwtPrincipal principal = principal("{\"https://example.com/a\":\"x\",\"b\":{\"c\":\"y\"},\"b.c\":\"z\"}");

        assertThat(principal.claim("https://example.com/a", String.class)).contains("x");
        assertThat(principal.claim("b/c", String.class)).isEmpty();
        assertThat(principal.claim("b.c", String.class)).contains("z");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, Long Double",
        "-9223372036854775808, Long Double",
        "9223372036854775808, Double",
        "-9223372036854775809, Double",
        "2147483647, Long Integer Double Instant",
        "2147483648, Long Double Instant",
        "-2147483649, Long Double Instant",
        "999999999999999, Long Double Instant",
        "1000000000000000, Long Double",
        "1e308, Double",
        "1e309, ''",
        "-1e309, ''",
        "1e999999999, ''",
        "1e2147483647, ''",
        "1e-999999999, Double Instant",
        "-1e-999999999, Double Instant"
    })
    void a_number_is_present_only_as_the_types_whose_range_it_is_in(String number, String fitting) {
        Stream<String> present = Stream.of(Long.class, Integer.class, Double.class, Instant.class)
                .filter(type ->
                        principal("{\"c\":" + number + "}").claim("c", type).isPresent())
                .map(Class::getSimpleName);

        assertThat(present).containsExactlyElementsOf(fitting.isEmpty() ? List.of() : List.of(fitting.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(classes = {Long.class, Integer.class, Double.class, Instant.class})
    void a_number_that_json_p_refuses_to_read_is_empty(Class<?> type) {
        JsonObject claims =
                Json.createObjectBuilder().add("c", new UnreadableNumber()).build();

        assertThat(principal(claims).claim("c", type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "1, 1970-01-01T00:00:01Z",
        "1.5, 1970-01-01T00:00:01.5Z",
        "-1.5, 1969-12-31T23:59:58.5Z",
        "1e9, 2001-09-09T01:46:40Z",
        "0.0000000019, 1970-01-01T00:00:00.000000001Z",
        "1e-999999999, 1970-01-01T00:00:00Z"
    })
    void a_time_is_seconds_since_1970(String seconds, Instant time) {
        assertThat(principal("{\"c\":" + seconds + "}").claim("c", Instant.class))
                .contains(time);
    }

    @ParameterizedTest
    @ValueSource(classes = {Object.class, int.class, Number.class, BigDecimal.class, List.class, LocalDate.class})
    void a_type_without_a_conversion_is_a_mistake_whatever_the_token_contains(Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> principal("{}").claim("c", type))
                .withMessage("A claim cannot be read as " + type.getName()
                        + ": use String, Long, Integer, Double, Boolean, Instant, JsonValue or a subtype of JsonValue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"b\",\"a\",\"b\"] | b a",
                "[\"admin\",1,null,[\"nested\"],{\"x\":1},true] | admin",
                "\"admin\" | admin",
                "[] | ''",
                "null | ''",
                "1 | ''",
                "{\"admin\":true} | ''"
            })
    void the_groups_are_the_strings_of_the_claim(String claim, String groups) {
        assertThat(principal("{\"groups\":" + claim + "}").groups())
                .containsExactlyElementsOf(groups.isEmpty() ? List.of() : List.of(groups.split(" ", -1)));
    }

    @Test
    void without_the_claims_there_are_no_groups_and_no_expiration() {
        assertThat(principal("{}").groups()).isEmpty();
        assertThat(principal("{}").expiresAt()).isEmpty();
        assertThat(principal("{\"exp\":\"soon\"}").expiresAt()).isEmpty();
    }

    @Test
    void the_groups_cannot_be_changed() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> principal("{\"groups\":[\"guest\"]}").groups().add("admin"));
    }

    @Test
    void the_expiration_is_the_claim_exp() {
        assertThat(principal("{\"exp\":1600000000}").expiresAt()).contains(Instant.ofEpochSecond(1_600_000_000));
    }

    @Test
    void a_test_double_without_a_token_says_what_to_implement() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> principal("{}").token())
                .withMessageEndingWith("has no token: implement the method token()");
    }

    private static JwtPrincipal principal(String claims) {
        return principal(json(claims));
    }

    private static JwtPrincipal principal(JsonObject claims) {
        return new JwtPrincipal() {

            @Override
            public JsonObject claims() {
                return claims;
            }

            @Override
            public String getName() {
                return "joe";
            }
        };
    }
}
