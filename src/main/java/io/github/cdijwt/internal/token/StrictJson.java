package io.github.cdijwt.internal.token;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/**
 * Reads one JSON object and nothing else. Two readers of one text must not see two things in it, so what JSON-P leaves to
 * its implementations is refused here: text after the object, two members of one name, deep nesting, broken UTF-8.
 */
public final class StrictJson {

    private static final int MAX_DEPTH = 64;

    // Looked up once: JSON-P searches for it on each call of its static methods.
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonReaderFactory READERS =
            PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private StrictJson() {}

    /**
     * Reads an object.
     *
     * @throws JsonException if the bytes are not exactly one JSON object in UTF-8
     */
    public static JsonObject read(byte[] utf8) {
        String text = decode(utf8);
        checkOutline(text);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            // Implementations throw many kinds, bare RuntimeExceptions among them.
            throw new JsonException("not readable", e);
        }
    }

    /** A new object with the members of another one. */
    public static JsonObjectBuilder copy(JsonObject object) {
        return BUILDERS.createObjectBuilder(object);
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
    static JsonArray array(Collection<String> texts) {
        return BUILDERS.createArrayBuilder(texts).build();
    }

    private static String decode(byte[] utf8) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("not UTF-8", e);
        }
    }

    /** One look over the text: where the object ends, and how deep it goes. The reader does the rest. */
    private static void checkOutline(String text) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > MAX_DEPTH) {
                    throw new JsonException("too deep");
                }
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0 && !isBlank(text, i + 1)) {
                    throw new JsonException("text after the object");
                }
            }
        }
    }

    private static boolean isBlank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (" \t\r\n".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
