package io.github.cdijwt.internal.session;

import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The login that started a session. It stays the same until the session ends.
 *
 * @param claims the claims of the first access token, by which the user is found
 * @param further the claims that the login added to those of the user
 * @param created the time of the login
 * @param device the browser and the address of the login
 */
record StoredLogin(JsonObject claims, Map<String, JsonValue> further, Instant created, Device device) {

    private static final int MAX_ASCII = 0x7e;

    /**
     * Reads a login.
     *
     * @throws IllegalStateException if the text is not a JSON object
     */
    static StoredLogin of(String json) {
        JsonObject login = StrictJson.read(json);
        if (login == null) {
            throw new IllegalStateException(
                    "The login of a session is not a JSON object, or nested too deeply: put less"
                            + " into the payload");
        }
        return new StoredLogin(
                login.getJsonObject("claims"),
                login.getOrDefault("further", JsonValue.EMPTY_JSON_OBJECT).asJsonObject(),
                Instant.ofEpochMilli(login.getJsonNumber("created").longValueExact()),
                new Device(text(login, "agent"), text(login, "address")));
    }

    /** The login as JSON, in ASCII. */
    String json() {
        JsonObjectBuilder login = StrictJson.object().add("claims", claims).add("created", created.toEpochMilli());
        if (!further.isEmpty()) {
            JsonObjectBuilder more = StrictJson.object();
            further.forEach(more::add);
            login.add("further", more);
        }
        device.agent().ifPresent(text -> login.add("agent", text));
        device.address().ifPresent(text -> login.add("address", text));
        return ascii(StrictJson.text(login.build()));
    }

    StoredLogin withoutDevice() {
        return new StoredLogin(claims, further, created, Device.UNKNOWN);
    }

    /** The options for the access token of a refresh. */
    TokenOptions options() {
        TokenOptions options = TokenOptions.defaults();
        for (Map.Entry<String, JsonValue> claim : further.entrySet()) {
            options = options.claim(claim.getKey(), claim.getValue());
        }
        return options;
    }

    /** The name of the user, for events. */
    String account() {
        return new ClaimsPrincipal(claims, "").getName();
    }

    /** Shows only the time, since the claims name a user. */
    @Override
    public String toString() {
        return "StoredLogin[created=" + created + "]";
    }

    private static Optional<String> text(JsonObject login, String name) {
        return Optional.ofNullable(login.getString(name, null));
    }

    /** Escapes characters outside of ASCII (RFC 8259, section 7), which not every database can store. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c <= MAX_ASCII) {
                ascii.append(c);
            } else {
                ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return ascii.toString();
    }
}
