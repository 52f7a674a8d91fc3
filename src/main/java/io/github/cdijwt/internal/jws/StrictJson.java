package io.github.cdijwt.internal.jws;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses exactly one JSON object. Two parsers must not read the same text differently, so this class rejects everything
 * that JSON-P leaves to its implementations: text after the object, duplicate names, deep nesting, invalid UTF-8.
 */
public final class StrictJson {

    private static final int TYPICAL_LENGTH = 128;
    private static final char UNREADABLE = '\ufffd';

    // Cached, because JSON-P searches for the provider on each call of its static methods.
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    /** Several providers, because parallel threads would wait for each other at the buffer pool of a single one. */
    private static final JsonReaderFactory[] READERS = new JsonReaderFactory[16];

    static {
        Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        Arrays.setAll(READERS, any -> JsonProvider.provider().createReaderFactory(strict));
    }

    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private StrictJson() {}

    /** The parsed object; null if the bytes are not exactly one JSON object in UTF-8. */
    public static @Nullable JsonObject read(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return isWhole(text, utf8) ? read(text) : null;
    }

    /** The parsed object; null if the text is not exactly one JSON object. */
    public static @Nullable JsonObject read(String text) {
        if (!JsonOutline.isOneObject(text)) {
            return null;
        }
        try (JsonReader reader = readers().createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            // Implementations throw many types, even plain RuntimeExceptions.
            return null;
        }
    }

    /** A builder with the members of another object. */
    public static JsonObjectBuilder copy(JsonObject object) {
        JsonObjectBuilder copy = object();
        // One by one, because a map copied as a whole has exactly its size and would be resized for the next member.
        object.forEach(copy::add);
        return copy;
    }

    /**
     * The text of a value. Strings and numbers already cache their text, while {@code toString} of an object would create
     * a JSON-P writer each time. The writer of Johnzon also fails at integers that do not fit into a {@code long}.
     */
    public static String text(JsonValue value) {
        StringBuilder json = new StringBuilder(TYPICAL_LENGTH);
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> append(json, value.asJsonObject());
            case ARRAY -> append(json, value.asJsonArray());
            default -> json.append(value);
        }
    }

    private static void append(StringBuilder json, JsonObject object) {
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            appendName(json.append(before), member.getKey());
            append(json.append(':'), member.getValue());
            before = ',';
        }
        json.append(before == '{' ? "{}" : "}");
    }

    private static void append(StringBuilder json, JsonArray array) {
        char before = '[';
        for (JsonValue value : array) {
            append(json.append(before), value);
            before = ',';
        }
        json.append(before == '[' ? "[]" : "]");
    }

    private static void appendName(StringBuilder json, String name) {
        json.append('"').append(isPlain(name) ? name : escape(name)).append('"');
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A text escaped for JSON, without quotation marks. */
    public static String escape(String text) {
        String quoted = PROVIDER.createValue(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** A new object. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** A new array of strings. */
    public static JsonArray array(Collection<String> texts) {
        return BUILDERS.createArrayBuilder(texts).build();
    }

    private static JsonReaderFactory readers() {
        return READERS[Math.floorMod(Thread.currentThread().getId(), READERS.length)];
    }

    /** Invalid UTF-8 is decoded as the replacement character, which may also be part of valid text. */
    private static boolean isWhole(String text, byte[] utf8) {
        return text.indexOf(UNREADABLE) < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8);
    }
}
