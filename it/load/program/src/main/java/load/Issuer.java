package load;

import contract.Forge;
import contract.Json;
import contract.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/**
 * Another issuer of tokens with the claims of MicroProfile JWT. The servers read the key that checks these tokens from a file.
 */
enum Issuer {
    HS256 {

        @Override
        String sign(String input) {
            String[] parts = input.split("\\.", -1);
            return new Forge(SECRET).signParts(parts[0], parts[1]);
        }

        @Override
        Path key() {
            String key = Forge.base64(SECRET);
            return write("secret.jwk", Json.object("kty", "oct", "alg", "HS256", "k", key));
        }
    },
    RS256 {

        private final KeyPair keys = KeyFiles.pairFor("RS256");

        @Override
        String sign(String input) {
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(keys.getPrivate());
                signature.update(input.getBytes(StandardCharsets.US_ASCII));
                return input + "." + Forge.base64(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        Path key() {
            return write("public.pem", KeyFiles.pem(keys.getPublic()));
        }
    };

    static final String NAME = "https://accounts.example.com";

    static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!";

    /** Takes the first two parts of a token and appends the signature. */
    abstract String sign(String input);

    /** Writes the key that checks the tokens to a file. */
    abstract Path key();

    /** A token for the user with this number, valid for an hour. */
    String token(int user) {
        long now = Forge.now();
        String header = Json.object("typ", "JWT", "alg", name());
        String claims = "{\"iss\":\"" + NAME + "\",\"sub\":\"" + user + "\",\"upn\":\"user" + user
                + "\",\"groups\":[\"user\"],\"identity\":" + user + ",\"jti\":\"a-1\",\"iat\":" + now + ",\"nbf\":"
                + now
                + ",\"exp\":" + (now + 3_600) + "}";
        return sign(Forge.base64(header) + "." + Forge.base64(claims));
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(Path.of("target", name), text).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
