package io.github.cdijwt.internal.rest.body;

import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object from the body of a request. */
public final class JsonBody {

    /** In bytes. */
    public static final int MAX_LENGTH = 64 * 1_024;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Pattern JSON_TYPE = Pattern.compile("(?i)application/([a-z0-9!#$&^_.-]+\\+)?json");
    private static final Pattern OTHER_CHARSET = Pattern.compile("(?is)\\s*charset\\s*=(?!\\s*\"?utf-?8\"?\\s*$).*");

    private JsonBody() {}

    /**
     * Rejects a body whose {@code Content-Length} is too large, before reading it.
     *
     * @throws io.github.cdijwt.JwtException if the length is too large
     */
    public static void checkLength(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        // An invalid length is left to the server. The bytes are counted in any case.
        if (length != null
                && DIGITS.matcher(length).matches()
                && new BigInteger(length).compareTo(BigInteger.valueOf(MAX_LENGTH)) > 0) {
            throw Refusals.loginTooLarge();
        }
    }

    /**
     * Reads an object.
     *
     * @throws io.github.cdijwt.JwtException if the body is not a JSON object
     */
    public static JsonObject read(HttpHeaders headers, InputStream body) {
        if (!isJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Refusals.loginNotJsonType();
        }
        JsonObject object = StrictJson.read(bytes(body));
        if (object == null) {
            throw Refusals.loginNotJsonObject();
        }
        return object;
    }

    /**
     * Reads an object, unless the body is empty. An empty body needs no content type.
     *
     * @throws io.github.cdijwt.JwtException if there is a body that is not a JSON object
     */
    public static Optional<JsonObject> readIfAny(HttpHeaders headers, InputStream body) {
        byte[] bytes = bytes(body);
        return bytes.length == 0 ? Optional.empty() : Optional.of(read(headers, new ByteArrayInputStream(bytes)));
    }

    /** Whether a content type is JSON (RFC 8259, section 11; RFC 6839, section 3.1), and UTF-8 if it names a charset. */
    public static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        String[] parts = type.split(";", -1);
        return JSON_TYPE.matcher(parts[0].strip()).matches()
                && Arrays.stream(parts).skip(1).noneMatch(OTHER_CHARSET.asMatchPredicate());
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_LENGTH + 1);
            if (bytes.length > MAX_LENGTH) {
                throw Refusals.loginTooLarge();
            }
            return bytes;
        } catch (IOException e) {
            // The client disconnected, or sent less than its Content-Length.
            throw Refusals.loginNotReadable();
        }
    }
}
