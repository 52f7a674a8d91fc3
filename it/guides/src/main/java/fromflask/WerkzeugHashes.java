package fromflask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Checks passwords against hashes of the form {@code pbkdf2:sha256:<iterations>$<salt>$<hash>}. */
final class WerkzeugHashes {

    /** Is computed if there is no such user, so that the response takes the same time. It matches no password. */
    private static final String NO_USER = "pbkdf2:sha256:260000$none$" + "00".repeat(32);

    private WerkzeugHashes() {}

    static boolean matches(String password, Optional<String> hash) {
        String[] parts = hash.orElse(NO_USER).split("[:$]", -1);
        if (parts.length != 5 || !parts[0].equals("pbkdf2") || !parts[1].equals("sha256")) {
            throw new IllegalArgumentException("The hash of this user has another form");
        }
        byte[] salt = parts[3].getBytes(StandardCharsets.UTF_8);
        byte[] expected = HexFormat.of().parseHex(parts[4]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[2])));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
