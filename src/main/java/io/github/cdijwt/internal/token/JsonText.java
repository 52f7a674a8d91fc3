package io.github.cdijwt.internal.token;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Values as JSON without blanks (RFC 8259). What JSON-P brings to write them takes longer than a token's signature. */
final class JsonText {

    /** A token of the usual claims, and then some. */
    private static final int USUAL_LENGTH = 256;

    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    private JsonText() {}

    static String of(JsonValue value) {
        JsonText json = new JsonText();
        json.value(value);
        return json.text.toString();
    }

    private void value(JsonValue value) {
        if (value instanceof JsonString string) {
            string(string.getString());
        } else if (value instanceof JsonObject object) {
            object(object);
        } else if (value instanceof JsonArray array) {
            array(array);
        } else {
            // Numbers and literals have nothing to escape.
            text.append(value);
        }
    }

    private void object(JsonObject object) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            text.append(before);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            before = ',';
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private void array(List<JsonValue> array) {
        char before = '[';
        for (JsonValue element : array) {
            text.append(before);
            value(element);
            before = ',';
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private void string(String string) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(string, written, i);
                escaped(c);
                written = i + 1;
            }
        }
        text.append(string, written, string.length()).append('"');
    }

    private void escaped(char c) {
        int known = SHORT.indexOf(c);
        if (known >= 0) {
            text.append('\\').append(LETTERS.charAt(known));
        } else {
            text.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }
}
