package mpjwt;

import contract.Forge;
import contract.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header and claims of a token. A test changes one of them and signs the token again. */
record Token(JsonObject header, JsonObject claims) {

    static Token of(String text) {
        String[] parts = text.split("\\.", -1);
        return new Token(read(parts[0]), read(parts[1]));
    }

    Token withHeader(String name, String value) {
        return new Token(with(header, name, jakarta.json.Json.createValue(value)), claims);
    }

    Token with(String name, String value) {
        return with(name, jakarta.json.Json.createValue(value));
    }

    Token with(String name, long value) {
        return with(name, jakarta.json.Json.createValue(value));
    }

    Token with(String name, JsonValue value) {
        return new Token(header, with(claims, name, value));
    }

    long time(String name) {
        return claims.getJsonNumber(name).longValue();
    }

    /** Signs the token with the issuer's private key. */
    String signed(Algorithm algorithm, KeyPair keys) {
        try {
            Signature signature = Signature.getInstance(algorithm.signature());
            signature.initSign(keys.getPrivate());
            signature.update(input().getBytes(StandardCharsets.US_ASCII));
            return input() + "." + Forge.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the token with a secret, as {@code HS256} does. */
    String signed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return input() + "." + Forge.base64(mac.doFinal(input().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return input() + ".";
    }

    private String input() {
        return Forge.base64(header.toString()) + "." + Forge.base64(claims.toString());
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        return jakarta.json.Json.createObjectBuilder(object).add(name, value).build();
    }

    private static JsonObject read(String part) {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
