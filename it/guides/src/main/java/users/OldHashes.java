package users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The verifier that the application already has. With bcrypt, {@code matches} is one call of your library. */
final class OldHashes {

    /** The hash of a random password that was thrown away. It costs the same work as the hashes of the accounts. */
    static final String OF_NO_ACCOUNT = "{SSHA256}OwwEjuFfGsQxdLwOWsJpst1x8fm8TMBdiSB8BFVmHHpueDE=";

    private static final String PREFIX = "{SSHA256}";
    private static final int DIGEST_BYTES = 32;

    private OldHashes() {}

    static boolean isOld(String hash) {
        return hash.startsWith(PREFIX);
    }

    static boolean matches(String password, String hash) {
        byte[] bytes = Base64.getDecoder().decode(hash.substring(PREFIX.length()));
        byte[] salt = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(digest.digest(salt), Arrays.copyOf(bytes, DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
