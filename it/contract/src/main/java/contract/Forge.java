package contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that the server under test would not issue: with its secret, but without its code. */
public record Forge(String secret) {

    public static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";

    /** Valid claims, followed by any further ones given as JSON text. */
    public static String claims(String... more) {
        long now = now();
        return "{\"iat\":" + now + ",\"nbf\":" + now + ",\"exp\":" + (now + 300) + ",\"identity\":1"
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    /** Valid claims with one value replaced, or with that claim left out if the new value is empty. */
    public static String claimsWith(String name, String value) {
        long now = now();
        StringBuilder claims = new StringBuilder();
        for (String member : new String[] {"iat:" + now, "nbf:" + now, "exp:" + (now + 300), "identity:1"}) {
            String key = member.substring(0, member.indexOf(':'));
            String text = key.equals(name) ? value : member.substring(key.length() + 1);
            if (!text.isEmpty()) {
                claims.append(claims.isEmpty() ? "{" : ",")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(text);
            }
        }
        return claims.append('}').toString();
    }

    public static long now() {
        return Instant.now().getEpochSecond();
    }

    public String sign(String claims) {
        return sign(HEADER, claims);
    }

    public String sign(String header, String claims) {
        return signParts(base64(header), base64(claims));
    }

    /** Signs both parts as they are, even if they are not valid. */
    public String signParts(String header, String payload) {
        return sign("HmacSHA256", header, payload);
    }

    public String sign(String mac, String header, String payload) {
        String input = header + "." + payload;
        return input + "." + base64(mac(mac, input.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] mac(String algorithm, byte[] input) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
