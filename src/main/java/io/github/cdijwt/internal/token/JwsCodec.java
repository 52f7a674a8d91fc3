package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.function.Supplier;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;

/**
 * Tokens as JWS in compact form (RFC 7515, section 3.1). jose4j signs and verifies; the form is ours, stricter and faster
 * than what jose4j reads. Algorithm and key come from the settings, never from a token.
 */
public final class JwsCodec implements EncodeHandler, DecodeHandler {

    private static final ProviderContext ANY_PROVIDER = new ProviderContext();

    private final String algorithm;
    private final JsonWebSignatureAlgorithm signatures;
    private final Key key;
    private final boolean verifiesSignature;

    public JwsCodec(JwtSettings settings) {
        this.algorithm = settings.algorithm().name();
        this.signatures = QuietSlf4j.during(settings.algorithm()::signature);
        this.key = settings.key();
        this.verifiesSignature = settings.verifies(Check.SIGNATURE);
        checkKey();
    }

    private void checkKey() {
        try {
            signatures.validateSigningKey(key);
        } catch (JoseException e) {
            throw new IllegalArgumentException("The key cannot be used with " + algorithm, e);
        }
    }

    @Override
    public String encode(JsonObject headers, JsonObject claims) {
        if (changesMeaning(headers)) {
            throw new IllegalStateException(
                    "crit, b64 and zip are not supported: leave them out in the HeadersHandler");
        }
        String input = encodeObject(headers) + '.' + encodeObject(claims);
        try {
            byte[] signature = signatures.sign(signatures.prepareForSign(key, ANY_PROVIDER), ascii(input));
            return input + '.' + Base64Url.encode(signature);
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed with " + algorithm, e);
        }
    }

    @Override
    public JsonObject decode(String token) {
        int payloadDot = token.indexOf('.');
        int signatureDot = token.indexOf('.', payloadDot + 1);
        if (payloadDot < 0 || signatureDot < 0) {
            throw Refusals.notEnoughSegments();
        }
        if (token.indexOf('.', signatureDot + 1) >= 0) {
            throw Refusals.tooManySegments();
        }
        JsonObject header = readObject(
                decodePart(token.substring(0, payloadDot), Refusals::headerNotBase64), Refusals::headerNotJsonObject);
        byte[] payload = decodePart(token.substring(payloadDot + 1, signatureDot), Refusals::payloadNotBase64);
        byte[] signature = decodePart(token.substring(signatureDot + 1), Refusals::signatureNotBase64);

        if (changesMeaning(header)) {
            throw Refusals.headerNotSupported();
        }
        if (verifiesSignature) {
            checkSignature(header, token.substring(0, signatureDot), signature);
        }
        return readObject(payload, Refusals::payloadNotJsonObject);
    }

    private void checkSignature(JsonObject header, String input, byte[] signature) {
        JsonValue named = header.get("alg");
        if (!(named instanceof JsonString text) || !text.getString().equals(algorithm)) {
            throw Refusals.algorithmNotAllowed();
        }
        boolean valid;
        try {
            valid = signatures.verifySignature(signature, key, ascii(input), ANY_PROVIDER);
        } catch (JoseException | RuntimeException e) {
            valid = false;
        }
        if (!valid) {
            throw Refusals.signatureInvalid();
        }
    }

    /** An extension may change what the rest means, and we know none (RFC 7515, section 4.1.11). */
    private static boolean changesMeaning(JsonObject header) {
        return header.containsKey("crit") || header.containsKey("b64") || header.containsKey("zip");
    }

    private static String encodeObject(JsonObject object) {
        return Base64Url.encode(object.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decodePart(String part, Supplier<JwtException> refusal) {
        try {
            return Base64Url.decode(part);
        } catch (IllegalArgumentException e) {
            throw refusal.get();
        }
    }

    private static JsonObject readObject(byte[] json, Supplier<JwtException> refusal) {
        try {
            return StrictJson.read(json);
        } catch (JsonException e) {
            throw refusal.get();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
