package io.github.cdijwt.internal.session;

import io.github.cdijwt.Session;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.spi.StateStore.Entry;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as the store keeps it.
 *
 * @param id the id
 * @param owner the hash of the user
 * @param version the hash of the current refresh token
 * @param endsAt the time when the session ends, however often it is refreshed
 * @param claims the claims of its first access token, by which its user is found
 * @param further the claims that the login added to those of the user
 * @param created the time of the login
 * @param rotated the time when the current refresh token was issued
 * @param salt the salt that made the current refresh token from the one before; unused until the first refresh, but
 *     there, so that a session does not become longer than the store allows
 * @param device the browser and the address of the login
 */
record StoredSession(
        String id,
        String owner,
        String version,
        Instant endsAt,
        JsonObject claims,
        Map<String, JsonValue> further,
        Instant created,
        Instant rotated,
        String salt,
        Device device) {

    /** The prefix of sessions in the store, which also has entries of other kinds. */
    private static final String KIND = "s.";

    private static final int MAX_DATA = 4_000;
    private static final int MAX_ASCII = 0x7e;

    static String key(String id) {
        return KIND + id;
    }

    static boolean isSession(Entry entry) {
        return entry.id().startsWith(KIND);
    }

    static StoredSession of(Entry entry) {
        JsonObject data = read(entry);
        if (data == null) {
            throw new IllegalStateException("The store has a session that is not a JSON object");
        }
        return new StoredSession(
                entry.id().substring(KIND.length()),
                entry.owner(),
                entry.version(),
                entry.endsAt(),
                data.getJsonObject("claims"),
                data.getOrDefault("further", JsonValue.EMPTY_JSON_OBJECT).asJsonObject(),
                time(data, "created"),
                time(data, "rotated"),
                data.getString("salt"),
                new Device(text(data, "agent"), text(data, "address")));
    }

    /**
     * The first entry for the store.
     *
     * @throws IllegalStateException if the claims are too long for the store, or nested too deeply to be read again
     */
    Entry firstEntry() {
        Entry entry = entry();
        if (read(entry) == null) {
            throw new IllegalStateException(
                    "The claims are nested too deeply for a session: put less into the payload");
        }
        return entry;
    }

    /** The entry for the store. */
    Entry entry() {
        String data = data(device);
        if (data.length() > MAX_DATA) {
            // Clients choose the device, which must not make a login fail.
            data = data(Device.UNKNOWN);
        }
        if (data.length() > MAX_DATA) {
            throw new IllegalStateException("The session has " + data.length() + " characters, but the maximum is "
                    + MAX_DATA + ": put less into the payload");
        }
        return new Entry(key(id), owner, version, data, endsAt);
    }

    private String data(Device shown) {
        JsonObjectBuilder data = StrictJson.object()
                .add("claims", claims)
                .add("created", created.toEpochMilli())
                .add("rotated", rotated.toEpochMilli())
                .add("salt", salt);
        if (!further.isEmpty()) {
            JsonObjectBuilder more = StrictJson.object();
            further.forEach(more::add);
            data.add("further", more);
        }
        shown.agent().ifPresent(text -> data.add("agent", text));
        shown.address().ifPresent(text -> data.add("address", text));
        return ascii(StrictJson.text(data.build()));
    }

    StoredSession rotatedTo(RefreshToken next, byte[] newSalt, Instant now) {
        return new StoredSession(
                id, owner, next.version(), endsAt, claims, further, created, now, text(newSalt), device);
    }

    /** The options for the access token of a refresh. */
    TokenOptions options() {
        TokenOptions options = TokenOptions.defaults();
        for (Map.Entry<String, JsonValue> claim : further.entrySet()) {
            options = options.claim(claim.getKey(), claim.getValue());
        }
        return options;
    }

    /** The current token, if the given token was exchanged for it. */
    Optional<RefreshToken> successorOf(RefreshToken token) {
        return Optional.of(token.next(Base64.getUrlDecoder().decode(salt)))
                .filter(next -> next.version().equals(version));
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(end(idle));
    }

    Session shown(Duration idle) {
        return new Session(id, created, rotated, end(idle), device.agent(), device.address());
    }

    /** Shows only the id, since the claims name a user. */
    @Override
    public String toString() {
        return "StoredSession[id=" + id + "]";
    }

    /** The text of a salt. */
    static String text(byte[] salt) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    private static @Nullable JsonObject read(Entry entry) {
        return StrictJson.read(entry.data().getBytes(StandardCharsets.UTF_8));
    }

    private Instant end(Duration idle) {
        Instant idleEnd = rotated.plus(idle);
        return idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
    }

    private static Instant time(JsonObject data, String name) {
        return Instant.ofEpochMilli(data.getJsonNumber(name).longValueExact());
    }

    private static Optional<String> text(JsonObject data, String name) {
        return Optional.ofNullable(data.getString(name, null));
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
