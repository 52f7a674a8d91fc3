package io.github.cdijwt;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords and checks them, by PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2), for an
 * {@link io.github.cdijwt.spi.Authenticator} that has no other way. A hash is a text that says by itself how it was made, and
 * so can be checked after the number of iterations has been raised.
 *
 * <pre>{@code
 * Optional<Account> account = accounts.find(credentials.username());
 * boolean matches = passwords.matches(credentials.password(), account.map(Account::passwordHash));
 * return account.filter(found -> matches).map(Account::user);
 * }</pre>
 *
 * <p>A password is normalized before it is hashed (RFC 8265, section 4.2.2), so that it matches on every keyboard: other spaces
 * than that of ASCII count as that, and characters are composed (NFC). Hashes that were made without that still match the
 * password they were made of; a password that normalization changes therefore takes twice the work.
 *
 * <p>It is safe for use by many threads.
 */
public final class Passwords {

    /** The number of iterations where none is given. */
    public static final int DEFAULT_ITERATIONS = 600_000;

    private static final int MIN_ITERATIONS = 1_000;
    private static final int MAX_ITERATIONS = 100_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern HASH =
            Pattern.compile("\\$pbkdf2-sha256\\$i=(\\d{4,9})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final SecureRandom random = new SecureRandom();
    private final int iterations;
    private final Derivation derivation;

    /** Hashes with {@link #DEFAULT_ITERATIONS} iterations: one check takes some tenths of a second. */
    public Passwords() {
        this(DEFAULT_ITERATIONS);
    }

    /**
     * Hashes with a number of iterations.
     *
     * @param iterations how many, from a thousand to a hundred million: what one check costs, whoever makes it
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Passwords(int iterations) {
        this(iterations, Passwords::pbkdf2);
    }

    Passwords(int iterations, Derivation derivation) {
        if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException(
                    "There have to be " + MIN_ITERATIONS + " to " + MAX_ITERATIONS + " iterations, not " + iterations);
        }
        this.iterations = iterations;
        this.derivation = derivation;
    }

    /**
     * Hashes a password, with a salt of its own.
     *
     * @param password the password
     * @return the hash, a text of less than 100 characters in ASCII
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "$pbkdf2-sha256$i=" + iterations + '$' + encode(salt) + '$'
                + encode(derive(normalized(password), salt, iterations));
    }

    /**
     * Checks a password. It takes the same work where there is no hash, and where the hash was made with fewer iterations, so
     * that the time does not tell who exists. Only a hash that was made with more takes longer.
     *
     * @param password the password that somebody gave
     * @param hash the hash of the account's password; empty: there is no such account
     * @return whether it is the password; false where there is no hash
     * @throws IllegalArgumentException if the hash is none that {@link #hash} gave; it is not shown
     */
    public boolean matches(String password, Optional<String> hash) {
        // Not only until one matches: the time would tell which.
        return Stream.of(normalized(password), password)
                .distinct()
                .map(variant -> matchesAsIs(variant, hash))
                .reduce(false, Boolean::logicalOr);
    }

    private boolean matchesAsIs(String password, Optional<String> hash) {
        if (hash.isEmpty()) {
            derive(password, new byte[SALT_BYTES], iterations);
            return false;
        }
        Matcher parts = parse(hash.get());
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        int used = iterationsOf(parts);
        byte[] derived = derive(password, salt, used);
        if (used < iterations) {
            derive(password, salt, iterations - used);
        }
        return MessageDigest.isEqual(expected, derived);
    }

    /**
     * Whether a hash was made with another number of iterations than new ones are: after the next login that succeeds, the
     * account should get a new one.
     *
     * @param hash a hash
     * @return whether it should be replaced
     * @throws IllegalArgumentException if it is none that {@link #hash} gave; it is not shown
     */
    public boolean needsRehash(String hash) {
        return iterationsOf(parse(hash)) != iterations;
    }

    private static Matcher parse(String hash) {
        Matcher parts = HASH.matcher(hash);
        if (!parts.matches() || iterationsOf(parts) > MAX_ITERATIONS) {
            throw new IllegalArgumentException("This is no hash of a password: one begins with $pbkdf2-sha256$i=");
        }
        return parts;
    }

    private static int iterationsOf(Matcher parts) {
        return Integer.parseInt(parts.group(1));
    }

    private static String normalized(String password) {
        String spaced = password.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    private byte[] derive(String password, byte[] salt, int rounds) {
        return derivation.derive(password, isHashedWhole(password) ? salt : extended(salt, password), rounds);
    }

    /** HMAC fills a key up with zeros, and UTF-8 has no half of a surrogate pair: such a password would match another one. */
    private static boolean isHashedWhole(String password) {
        return !password.endsWith("\0")
                && password.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static byte[] extended(byte[] salt, String password) {
        ByteBuffer extended = ByteBuffer.allocate(salt.length + password.length() * Character.BYTES);
        extended.put(salt).asCharBuffer().put(password);
        return extended.array();
    }

    private static byte[] pbkdf2(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has to know PBKDF2WithHmacSHA256, and this one does not", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** From a password to bytes that do not tell it: all the work there is. */
    interface Derivation {
        byte[] derive(String password, byte[] salt, int iterations);
    }
}
