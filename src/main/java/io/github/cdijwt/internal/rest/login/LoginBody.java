package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads credentials from the body of a login. */
final class LoginBody {

    /** In bytes. */
    private static final int MAX_LENGTH = 64 * 1_024;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Pattern JSON_TYPE = Pattern.compile("(?i)application/([a-z0-9!#$&^_.-]+\\+)?json");
    private static final Pattern OTHER_CHARSET = Pattern.compile("(?is)\\s*charset\\s*=(?!\\s*\"?utf-?8\"?\\s*$).*");

    private final HttpSettings settings;

    LoginBody(HttpSettings settings) {
        this.settings = settings;
    }

    /**
     * Rejects a body whose {@code Content-Length} is too large, before reading it.
     *
     * @throws io.github.cdijwt.JwtException if the length is too large
     */
    void checkLength(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        // An invalid length is left to the server. The bytes are counted in any case.
        if (length != null
                && DIGITS.matcher(length).matches()
                && new BigInteger(length).compareTo(BigInteger.valueOf(MAX_LENGTH)) > 0) {
            throw Refusals.loginTooLarge();
        }
    }

    /**
     * Reads credentials.
     *
     * @throws io.github.cdijwt.JwtException if the body is not a JSON object with a username and a password
     */
    Credentials read(HttpHeaders headers, InputStream body) {
        if (!isJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Refusals.loginNotJsonType();
        }
        JsonObject object = parse(bytes(body));
        return new Credentials(text(object, settings.usernameKey()), text(object, settings.passwordKey()), object);
    }

    /** Whether a content type is JSON (RFC 8259, section 11; RFC 6839, section 3.1), and UTF-8 if it names a charset. */
    static boolean isJson(@Nullable String type) {
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

    private static JsonObject parse(byte[] body) {
        JsonObject object = StrictJson.read(body);
        if (object == null) {
            throw Refusals.loginNotJsonObject();
        }
        return object;
    }

    private static String text(JsonObject object, String key) {
        if (object.get(key) instanceof JsonString value && isText(value.getString())) {
            return value.getString();
        }
        throw Refusals.invalidCredentials();
    }

    /**
     * Checks credentials that application code has read, so that an {@link io.github.cdijwt.spi.Authenticator} gets none
     * that the endpoint would not pass on. Directories may accept an empty password, for example.
     *
     * @throws io.github.cdijwt.JwtException if the credentials cannot be those of an account
     */
    static void check(Credentials credentials) {
        for (String text : new String[] {credentials.username(), credentials.password()}) {
            if (text.length() > MAX_LENGTH || !isText(text)) {
                throw Refusals.invalidCredentials();
            }
        }
    }

    /**
     * Excludes characters for which databases throw an exception: no account has such a name, so the login must not cause a
     * 500.
     */
    private static boolean isText(String value) {
        return !value.isEmpty()
                && value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
