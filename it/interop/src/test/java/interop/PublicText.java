package interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The bytes that an attacker can derive from a public key and might use as an HMAC secret. */
enum PublicText {
    DER {
        @Override
        byte[] of(SigningKey key) {
            return key.verifying().getEncoded();
        }
    },
    BASE64 {
        @Override
        byte[] of(SigningKey key) {
            return Base64.getEncoder().encode(key.verifying().getEncoded());
        }
    },
    PEM {
        @Override
        byte[] of(SigningKey key) {
            return Pem.ofPublic(key.verifying()).getBytes(UTF_8);
        }
    },
    PEM_WITHOUT_LINE_BREAKS {
        @Override
        byte[] of(SigningKey key) {
            return Pem.ofPublic(key.verifying()).replace("\n", "").getBytes(UTF_8);
        }
    },
    JWK {
        @Override
        byte[] of(SigningKey key) {
            return Jwk.ofVerifying(key, "any").getBytes(UTF_8);
        }
    };

    abstract byte[] of(SigningKey key);
}
