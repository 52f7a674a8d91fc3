package interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The format of a key in a file, and the settings of a service that uses that file. */
enum KeyForm {
    /** A secret as plain text, other keys as PEM. */
    PEM {
        @Override
        Optional<String> kid(SigningKey key) {
            return key.algorithm().isSymmetric() ? Optional.empty() : Optional.of(Jwk.thumbprint(key));
        }

        @Override
        String signing(SigningKey key) {
            return key.algorithm().isSymmetric() ? text(key) : Pem.ofPrivate(key.signing());
        }

        @Override
        String verifying(SigningKey key) {
            return key.algorithm().isSymmetric() ? text(key) : Pem.ofPublic(key.verifying());
        }

        private String text(SigningKey key) {
            return new String(key.secret().getEncoded(), StandardCharsets.US_ASCII);
        }
    },
    JWK {
        @Override
        Optional<String> kid(SigningKey key) {
            return Optional.of("the key of 2026");
        }

        @Override
        String signing(SigningKey key) {
            return Jwk.ofSigning(key, kid(key).orElseThrow());
        }

        @Override
        String verifying(SigningKey key) {
            return Jwk.ofVerifying(key, kid(key).orElseThrow());
        }
    };

    /** The key id ({@code kid}) that cdi-jwt gives the key, or empty if it gives none. */
    abstract Optional<String> kid(SigningKey key);

    abstract String signing(SigningKey key);

    abstract String verifying(SigningKey key);

    /** The settings of a service that signs with a key. */
    Map<String, String> toSign(SigningKey key, Path folder) {
        String setting = key.algorithm().isSymmetric() ? "jwt.secret-key-location" : "jwt.sign-key-location";
        return settings(key, setting, write(folder, signing(key)));
    }

    /** The settings of a service that only checks what a key signs. */
    Map<String, String> toVerify(SigningKey key, Path folder) {
        String setting = key.algorithm().isSymmetric() ? "jwt.secret-key-location" : "jwt.verify-key-location";
        return settings(key, setting, write(folder, verifying(key)));
    }

    private static Map<String, String> settings(SigningKey key, String setting, Path file) {
        return Map.of("jwt.algorithm", key.algorithm().name(), setting, file.toString());
    }

    private static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("key"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
