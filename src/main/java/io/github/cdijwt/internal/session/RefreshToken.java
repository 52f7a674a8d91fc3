package io.github.cdijwt.internal.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A refresh token: {@code cjr_} and 48 characters of base64url. It consists of a family, which all tokens of a session
 * share, a secret, and a checksum that lets {@link #parse} reject random texts without asking the store.
 *
 * <p>The store knows only hashes. Someone who reads the store, or the id of a session in an access token, cannot make a
 * refresh token from them.
 */
final class RefreshToken {

    /** Four characters of base64url, so that a text can be decoded as a whole. */
    private static final String PREFIX = "cjr_";

    private static final int PREFIX_LENGTH = PREFIX.length() * 3 / 4;

    /** 128 bits, for the family, the secret, the salt and the hashes alike. */
    static final int PART = 16;

    private static final int LENGTH = 2 * PART + Integer.BYTES;
    private static final int TEXT_LENGTH = PREFIX.length() + LENGTH * 4 / 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] family;
    private final byte[] secret;

    private RefreshToken(byte[] family, byte[] secret) {
        this.family = family;
        this.secret = secret;
    }

    /** The first token of a new session. */
    static RefreshToken random() {
        return new RefreshToken(randomPart(), randomPart());
    }

    /** A token from its text; empty if this text can never have been a token. */
    static Optional<RefreshToken> parse(String text) {
        if (text.length() != TEXT_LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes = decoded(text);
        if (bytes.length != PREFIX_LENGTH + LENGTH) {
            return Optional.empty();
        }
        ByteBuffer token = ByteBuffer.wrap(bytes, PREFIX_LENGTH, LENGTH);
        byte[] family = part(token);
        byte[] secret = part(token);
        return token.getInt() == checksum(family, secret)
                ? Optional.of(new RefreshToken(family, secret))
                : Optional.empty();
    }

    static byte[] randomPart() {
        byte[] part = new byte[PART];
        RANDOM.nextBytes(part);
        return part;
    }

    /** The id of the session. It grants no access, because the family cannot be computed from it. */
    String id() {
        return hash(family);
    }

    /** A hash of this token, by which the store recognizes the current token of a session. */
    String version() {
        return hash(family, secret);
    }

    /** The token after this one. The same token and salt always give the same successor. */
    RefreshToken next(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(family);
            return new RefreshToken(family, Arrays.copyOf(mac.doFinal(salt), PART));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text for the client. */
    String text() {
        ByteBuffer token = ByteBuffer.allocate(LENGTH).put(family).put(secret).putInt(checksum(family, secret));
        return PREFIX + ENCODER.encodeToString(token.array());
    }

    /** Shows only the id of the session, so that no token gets into a log. */
    @Override
    public String toString() {
        return "RefreshToken[session=" + id() + "]";
    }

    /** The first 128 bits of a SHA-256 hash, in 22 characters. */
    static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return ENCODER.encodeToString(Arrays.copyOf(digest.digest(), PART));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] part(ByteBuffer token) {
        byte[] part = new byte[PART];
        token.get(part);
        return part;
    }

    private static int checksum(byte[] family, byte[] secret) {
        CRC32 crc = new CRC32();
        crc.update(family);
        crc.update(secret);
        return (int) crc.getValue();
    }
}
