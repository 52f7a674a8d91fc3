package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.jws.StrictJson;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultPayloadTest {

    private static final UUID SOME_UUID = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");

    private final DefaultPayload<Object> payloads = new DefaultPayload<>();

    record Account(@Nullable Object id) {}

    enum Kind {
        GUEST {
            @Override
            public String toString() {
                return "a guest";
            }
        }
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of(0, "0"),
                Arguments.of(1, "1"),
                Arguments.of(-1, "-1"),
                Arguments.of((byte) 7, "7"),
                Arguments.of((short) 7, "7"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(new BigInteger("18446744073709551616"), "18446744073709551616"),
                Arguments.of(new BigDecimal("1.50"), "1.50"),
                Arguments.of(1.5, "1.5"),
                Arguments.of(1.5f, "1.5"),
                Arguments.of(true, "true"),
                Arguments.of(false, "false"),
                Arguments.of("joe", "\"joe\""),
                Arguments.of("", "\"\""),
                Arguments.of("1", "\"1\""),
                Arguments.of('c', "\"c\""),
                Arguments.of(SOME_UUID, "\"f47ac10b-58cc-4372-a567-0e02b2c3d479\""),
                Arguments.of(DayOfWeek.MONDAY, "\"MONDAY\""),
                Arguments.of(Kind.GUEST, "\"GUEST\""),
                Arguments.of(Json.createValue(1), "1"),
                Arguments.of(Json.createValue("1"), "\"1\""),
                Arguments.of(JsonValue.TRUE, "true"));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @MethodSource("ids")
    void an_id_keeps_its_json_type(Object id, String json) {
        assertThat(StrictJson.text(payloads.payload(new Account(id)))).isEqualTo("{\"identity\":" + json + "}");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @MethodSource("ids")
    void an_id_in_a_map_keeps_its_json_type(Object id, String json) {
        assertThat(StrictJson.text(payloads.payload(Map.of("id", id, "name", "joe"))))
                .isEqualTo("{\"identity\":" + json + "}");
    }

    @Test
    void an_id_in_a_json_object_is_not_changed() {
        for (String id : List.of("0", "1", "\"1\"", "true", "1.50")) {
            JsonObject identity = TestTokens.json("{\"name\":\"joe\",\"id\":" + id + "}");
            assertThat(StrictJson.text(payloads.payload(identity))).isEqualTo("{\"identity\":" + id + "}");
        }
    }

    static Stream<Object> unsuitable() {
        return Stream.of(
                new Object(), new int[] {1}, List.of(1), Optional.of(1), new AtomicLong(1), new Account(1), int.class);
    }

    @ParameterizedTest
    @MethodSource("unsuitable")
    void an_id_of_an_unsupported_type_is_rejected_with_both_types_and_the_remedy(Object id) {
        assertThatIllegalStateException()
                .isThrownBy(() -> payloads.payload(new Account(id)))
                .withMessage("The id of " + Account.class.getName() + " is a "
                        + id.getClass().getName()
                        + ", but a claim must be a string, a number or a boolean: provide a PayloadHandler");
    }

    @Test
    void a_null_id_is_rejected() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("id", null);
        for (Object identity : List.of(new Account(null), map, Map.of(), TestTokens.json("{\"id\":null}"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> payloads.payload(identity))
                    .withMessage("The id of " + identity.getClass().getName() + " is null"
                            + ", but a claim must be a string, a number or a boolean: provide a PayloadHandler");
        }
    }
}
