package io.github.cdijwt.internal.session;

import io.github.cdijwt.Session;
import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A session as the store keeps it. The parts that change at a refresh come first in its text. A refresh copies the rest as it
 * is, and a check of an access token does not parse it.
 *
 * @param id the id
 * @param owner the hash of the user
 * @param version the hash of the current refresh token
 * @param endsAt the time when the session ends, however often it is refreshed
 * @param rotated the time when the current refresh token was issued
 * @param salt the salt that made the current refresh token from the one before; unused until the first refresh, but
 *     there, so that a session does not become longer than the store allows
 * @param json the login, as JSON
 */
record StoredSession(
        String id, String owner, String version, Instant endsAt, Instant rotated, String salt, String json) {

    /** The prefix of sessions in the store, which also has entries of other kinds. */
    private static final String KIND = "s.";

    private static final String ROTATED = "{\"rotated\":";
    private static final String SALT = ",\"salt\":\"";
    private static final String LOGIN = "\",";

    private static final int MAX_DATA = 4_000;
    private static final int DECIMAL = 10;

    static String key(String id) {
        return KIND + id;
    }

    static boolean isSession(Entry entry) {
        return entry.id().startsWith(KIND);
    }

    /**
     * A new session.
     *
     * @throws IllegalStateException if the claims are too long for the store, or nested too deeply to be read again
     */
    static StoredSession started(RefreshToken token, String owner, Instant endsAt, StoredLogin login) {
        StoredSession session = new StoredSession(
                token.id(),
                owner,
                token.version(),
                endsAt,
                login.created(),
                text(RefreshToken.randomPart()),
                login.json());
        if (session.data().length() > MAX_DATA) {
            // Clients choose the device, which must not make a login fail.
            session = session.with(login.withoutDevice());
        }
        int length = session.data().length();
        if (length > MAX_DATA) {
            throw new IllegalStateException("The session has " + length + " characters, but the maximum is " + MAX_DATA
                    + ": put less into the payload");
        }
        session.login();
        return session;
    }

    /**
     * Reads a session.
     *
     * @throws RuntimeException if the store has something else
     */
    static StoredSession of(Entry entry) {
        String data = entry.data();
        int salt = data.indexOf(SALT) + SALT.length();
        int login = data.indexOf(LOGIN, salt);
        return new StoredSession(
                entry.id().substring(KIND.length()),
                entry.owner(),
                entry.version(),
                entry.endsAt(),
                rotated(entry),
                data.substring(salt, login),
                "{" + data.substring(login + LOGIN.length()));
    }

    /** Whether the session of an entry is over, without reading the rest of the entry. */
    static boolean isOver(Entry entry, Instant now, Duration idle) {
        return !now.isBefore(end(rotated(entry), entry.endsAt(), idle));
    }

    private static Instant rotated(Entry entry) {
        String data = entry.data();
        if (!data.startsWith(ROTATED)) {
            throw new IllegalStateException("The store has a session that cannot be read: " + entry);
        }
        return Instant.ofEpochMilli(Long.parseLong(data, ROTATED.length(), data.indexOf(SALT), DECIMAL));
    }

    /** The entry for the store. */
    Entry entry() {
        return new Entry(key(id), owner, version, data(), endsAt);
    }

    /** The login, parsed anew by each call. */
    StoredLogin login() {
        return StoredLogin.of(json);
    }

    StoredSession rotatedTo(RefreshToken next, byte[] newSalt, Instant now) {
        return new StoredSession(id, owner, next.version(), endsAt, now, text(newSalt), json);
    }

    /** The current token, if the given token was exchanged for it. */
    Optional<RefreshToken> successorOf(RefreshToken token) {
        return Optional.of(token.next(Base64.getUrlDecoder().decode(salt)))
                .filter(next -> next.version().equals(version));
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(end(rotated, endsAt, idle));
    }

    Session shown(Duration idle) {
        StoredLogin login = login();
        return new Session(
                id,
                login.created(),
                rotated,
                end(rotated, endsAt, idle),
                login.device().agent(),
                login.device().address());
    }

    /** Shows only the id, since the login names a user. */
    @Override
    public String toString() {
        return "StoredSession[id=" + id + "]";
    }

    private StoredSession with(StoredLogin login) {
        return new StoredSession(id, owner, version, endsAt, rotated, salt, login.json());
    }

    private String data() {
        return ROTATED + rotated.toEpochMilli() + SALT + salt + LOGIN + json.substring(1);
    }

    private static String text(byte[] salt) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    private static Instant end(Instant rotated, Instant endsAt, Duration idle) {
        Instant idleEnd = rotated.plus(idle);
        return idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
    }
}
