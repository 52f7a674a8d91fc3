package contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Keys in files, as an operator keeps them. */
public final class KeyFiles {

    private KeyFiles() {}

    /** A new key pair that fits an algorithm. */
    public static KeyPair pairFor(String algorithm) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(
                    switch (algorithm.substring(0, 2)) {
                        case "ES" -> "EC";
                        case "Ed" -> "Ed25519";
                        default -> "RSA";
                    });
            switch (algorithm) {
                case "ES256" -> pairs.initialize(new ECGenParameterSpec("secp256r1"));
                case "ES384" -> pairs.initialize(new ECGenParameterSpec("secp384r1"));
                case "ES512" -> pairs.initialize(new ECGenParameterSpec("secp521r1"));
                case "EdDSA" -> {}
                default -> pairs.initialize(2048);
            }
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes keys in one step: a reader sees either the old keys or the new ones. */
    public static Path write(Path file, Key... keys) {
        String text = Arrays.stream(keys).map(KeyFiles::pem).collect(Collectors.joining());
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text);
            return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key in PEM: PKCS#8 or SPKI. */
    public static String pem(Key key) {
        String label = key.getFormat().equals("PKCS#8") ? "PRIVATE KEY" : "PUBLIC KEY";
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getEncoded())
                + "\n-----END " + label + "-----\n";
    }
}
