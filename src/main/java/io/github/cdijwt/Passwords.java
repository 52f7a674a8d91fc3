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
 * Hashes and checks passwords with PBKDF2 and HMAC-SHA-256 (RFC 8018, section 5.2), for an
 * {@link io.github.cdijwt.spi.Authenticator} whose application has no hashes of another kind. A hash is a string that
 * contains its salt and number of iterations, so it can still be checked after you raise that number.
 *
 * <pre>{@code
 * Optional<Account> account = accounts.find(credentials.username());
 * boolean matches = passwords.matches(credentials.password(), account.map(Account::passwordHash));
 * return account.filter(found -> matches).map(Account::user);
 * }</pre>
 *
 * <p>A password is normalized before it is hashed (RFC 8265, section 4.2.2), so that it matches on every keyboard:
 * non-ASCII spaces become ASCII spaces, and characters are composed (NFC). Hashes of passwords that were not
 * normalized still match, so checking a password that normalization changes takes twice as long.
 *
 * <p>Instances are thread-safe.
 *
 * @since 1.0
 */
public final class Passwords {

    /** The default number of iterations. */
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
     * Hashes with the given number of iterations.
     *
     * @param iterations the number of iterations, from a thousand to a hundred million; more make each check slower,
     *     for the server and for attackers
     * @throws IllegalArgumentException if the number is out of range
     */
    public Passwords(int iterations) {
        this(iterations, Passwords::pbkdf2);
    }

    Passwords(int iterations, Derivation derivation) {
        if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("The number of iterations must be from " + MIN_ITERATIONS + " to "
                    + MAX_ITERATIONS + ", not " + iterations);
        }
        this.iterations = iterations;
        this.derivation = derivation;
    }

    /**
     * Hashes a password with a new random salt.
     *
     * @param password the password
     * @return the hash, fewer than 100 ASCII characters
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "$pbkdf2-sha256$i=" + iterations + '$' + encode(salt) + '$'
                + encode(derive(normalized(password), salt, iterations));
    }

    /**
     * Checks a password. It takes the same time whether or not the account exists, so response times reveal nothing. A
     * hash with fewer iterations is padded to the current number; a hash with more takes longer.
     *
     * @param password the password that the client sent
     * @param hash the hash of the account's password; empty if there is no such account
     * @return whether the password matches; false if there is no hash
     * @throws IllegalArgumentException if the hash was not made by {@link #hash}; the message does not show it
     */
    public boolean matches(String password, Optional<String> hash) {
        // Checks all variants, since stopping at the first match would reveal it by the time taken.
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
     * Whether a hash was made with another number of iterations than new hashes. If so, replace it after the next
     * successful login of the account.
     *
     * @param hash a hash
     * @return whether it should be replaced
     * @throws IllegalArgumentException if the hash was not made by {@link #hash}; the message does not show it
     */
    public boolean needsRehash(String hash) {
        return iterationsOf(parse(hash)) != iterations;
    }

    private static Matcher parse(String hash) {
        Matcher parts = HASH.matcher(hash);
        if (!parts.matches() || iterationsOf(parts) > MAX_ITERATIONS) {
            throw new IllegalArgumentException("This is not a password hash: a hash begins with $pbkdf2-sha256$i=");
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

    /**
     * HMAC pads keys with zeros, and UTF-8 cannot encode half a surrogate pair: such a password would match another
     * one.
     */
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
            throw new IllegalStateException("This Java runtime does not support PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Derives the bytes of a hash. Tests replace it to count the iterations. */
    interface Derivation {
        byte[] derive(String password, byte[] salt, int iterations);
    }
}
