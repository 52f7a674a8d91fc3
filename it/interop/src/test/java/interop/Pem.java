package interop;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;

/** Keys in PEM (RFC 7468): PKCS#8 and SPKI. */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    static String ofPrivate(Key key) {
        return block("PRIVATE KEY", key);
    }

    static String ofPublic(Key key) {
        return block("PUBLIC KEY", key);
    }

    private static String block(String label, Key key) {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
