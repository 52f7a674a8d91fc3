package benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * The minimum work of any library: the JDK's signature, initialized once, and base64url. It neither parses nor writes
 * JSON and checks no claims. It is not thread-safe.
 */
final class Limit implements Contender {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String header;
    private final byte[] payload;
    private Mac mac;
    private Signature signing;
    private Signature verifying;

    Limit(Keys keys) {
        this.header = encode("{\"typ\":\"JWT\",\"alg\":\"" + keys.algorithm() + "\"}") + '.';
        long now = Instant.now().getEpochSecond();
        this.payload = ("{\"identity\":1,\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + (now + 300) + '}')
                .getBytes(StandardCharsets.UTF_8);
        try {
            String name = keys.algorithm().signatureName();
            if (keys.algorithm().isSymmetric()) {
                mac = Mac.getInstance(name);
                mac.init(keys.secretKey());
            } else {
                signing = Signature.getInstance(name);
                signing.initSign(keys.privateKey());
                verifying = Signature.getInstance(name);
                verifying.initVerify(keys.publicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String issue() throws GeneralSecurityException {
        return signed(header + ENCODER.encodeToString(payload));
    }

    /** Signs a token with the given payload. */
    String sign(String json) throws GeneralSecurityException {
        return signed(header + encode(json));
    }

    @Override
    public Object verify(String token) throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        byte[] input = token.substring(0, dot).getBytes(StandardCharsets.ISO_8859_1);
        byte[] signature = DECODER.decode(token.substring(dot + 1));
        if (!isSigned(input, signature)) {
            throw new GeneralSecurityException("another's signature");
        }
        return signature;
    }

    private boolean isSigned(byte[] input, byte[] signature) throws GeneralSecurityException {
        if (mac != null) {
            return MessageDigest.isEqual(mac.doFinal(input), signature);
        }
        verifying.update(input);
        return verifying.verify(signature);
    }

    private String signed(String input) throws GeneralSecurityException {
        byte[] bytes = input.getBytes(StandardCharsets.ISO_8859_1);
        if (mac != null) {
            return input + '.' + ENCODER.encodeToString(mac.doFinal(bytes));
        }
        signing.update(bytes);
        return input + '.' + ENCODER.encodeToString(signing.sign());
    }

    static String encode(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
