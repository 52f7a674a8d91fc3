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
 * Reads one JSON object and nothing else. Two readers of one text must not see two things in it, so what JSON-P leaves to
 * its implementations is refused here: text after the object, two members of one name, deep nesting, broken UTF-8.
 */
public final class StrictJson {

    private static final int TYPICAL_LENGTH = 128;
    private static final char UNREADABLE = '\ufffd';

    // Looked up once: JSON-P searches for it on each call of its static methods.
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    /** Of several providers, since the threads that read at once would wait for each other at the buffers of one. */
    private static final JsonReaderFactory[] READERS = new JsonReaderFactory[16];

    static {
        Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        Arrays.setAll(READERS, any -> JsonProvider.provider().createReaderFactory(strict));
    }

    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private StrictJson() {}

    /** The object that the bytes are; null if they are not exactly one JSON object in UTF-8. */
    public static @Nullable JsonObject read(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (!JsonOutline.isOneObject(text) || !isWhole(text, utf8)) {
            return null;
        }
        try (JsonReader reader = readers().createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            // Implementations throw many kinds, bare RuntimeExceptions among them.
            return null;
        }
    }

    /** A new object with the members of another one. */
    public static JsonObjectBuilder copy(JsonObject object) {
        JsonObjectBuilder copy = object();
        // One by one: copied as a whole, the map would be as large as it is now, and grow with the next member.
        object.forEach(copy::add);
        return copy;
    }

    /** The text of an object. Its values know theirs; to ask the object too would make a JSON-P writer each time. */
    public static String text(JsonObject object) {
        StringBuilder json = new StringBuilder(TYPICAL_LENGTH);
        char before = '{';
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            appendName(json.append(before), member.getKey());
            json.append(':').append(member.getValue());
            before = ',';
        }
        return before == '{' ? "{}" : json.append('}').toString();
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

    /** A text as it stands in JSON, without its quotes. */
    public static String escape(String text) {
        String quoted = PROVIDER.createValue(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** A new object. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** A new array of texts. */
    public static JsonArray array(Collection<String> texts) {
        return BUILDERS.createArrayBuilder(texts).build();
    }

    private static JsonReaderFactory readers() {
        return READERS[Math.floorMod(Thread.currentThread().getId(), READERS.length)];
    }

    /** What is not UTF-8 is read as a character that says so, and that may also have been meant. */
    private static boolean isWhole(String text, byte[] utf8) {
        return text.indexOf(UNREADABLE) < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8);
    }
}
