package io.github.cdijwt.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[]}",
                "{\"a\":{}}",
                "{\"a\":[1,2.50,-3,1E+400,true,false,null,\"x\",[[]],{\"b\":{}}],\"c\":{\"d\":[{}]}}",
                "{\"\":\"\",\"é\":\"😀\",\"a/b\":\"a/b\"}",
                "{\"a\\\"b\\\\c\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u0001\\u001f\"}"
            })
    void json_is_written_as_it_was_read_and_without_blanks(String json) {
        assertThat(JsonText.of(TestTokens.json(json))).isEqualToIgnoringCase(json);
        assertThat(JsonText.of(TestTokens.json(json.replace(":", " : ").replace(",", " ,\n"))))
                .isEqualToIgnoringCase(json);
    }

    @Test
    void every_character_comes_back_from_a_reader() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) {
            all.append(c);
        }
        JsonObject object = StrictJson.object()
                .add(all.toString(), all.append("\ud83d\ude00").toString())
                .build();

        assertThat(TestTokens.json(JsonText.of(object))).isEqualTo(object);
    }

    @Test
    void it_is_what_json_p_writes() {
        StringBuilder ascii = new StringBuilder();
        for (char c = 0; c < 0x100; c++) {
            ascii.append(c);
        }
        JsonObject object = StrictJson.object().add("a", ascii.toString()).build();

        assertThat(JsonText.of(object)).isEqualTo(object.toString());
    }
}
