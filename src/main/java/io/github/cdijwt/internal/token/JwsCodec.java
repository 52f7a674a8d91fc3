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
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jws.JsonWebSignatureAlgorithm;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as JWS in compact form (RFC 7515, section 3.1). jose4j signs and verifies; the form is ours, stricter and faster
 * than what jose4j reads. Algorithm and keys come from the settings; a token may name one of those keys, and brings none.
 */
public final class JwsCodec implements EncodeHandler, DecodeHandler {

    private static final int MAX_TRIED = 16;
    private static final String KEY_ID = "kid";
    /** No key has it: what stands there is no text. */
    private static final String NO_KEY_ID = "";

    private final JwsAlgorithm algorithm;
    private final JsonWebSignatureAlgorithm signatures;
    private final Keys keys;
    private final boolean verifiesSignature;

    public JwsCodec(JwtSettings settings, Keys keys) {
        this.algorithm = settings.algorithm();
        this.signatures = algorithm.signatures();
        this.keys = keys;
        this.verifiesSignature = settings.verifies(Check.SIGNATURE);
    }

    @Override
    public String encode(JsonObject headers, JsonObject claims) {
        if (changesMeaning(headers)) {
            throw new IllegalStateException(
                    "crit, b64 and zip are not supported: leave them out in the HeadersHandler");
        }
        JwsKey key = keys.signing();
        String input = encodeObject(naming(key, headers)) + '.' + encodeObject(claims);
        try {
            byte[] signature =
                    signatures.sign(signatures.prepareForSign(key.key(), JwsAlgorithm.ANY_PROVIDER), ascii(input));
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

    /** Whoever checks the token has to find the key again. */
    private static JsonObject naming(JwsKey key, JsonObject headers) {
        return key.id()
                .map(id -> StrictJson.copy(headers).add(KEY_ID, id).build())
                .orElse(headers);
    }

    private void checkSignature(JsonObject header, String input, byte[] signature) {
        if (!(header.get("alg") instanceof JsonString named)
                || !named.getString().equals(algorithm.name())) {
            throw Refusals.algorithmNotAllowed();
        }
        List<JwsKey> candidates = candidates(header.get(KEY_ID));
        if (candidates.isEmpty()) {
            throw Refusals.keyUnknown();
        }
        byte[] signed = ascii(input);
        if (!algorithm.hasLength(signature) || candidates.stream().noneMatch(key -> isSigned(signed, signature, key))) {
            throw Refusals.signatureInvalid();
        }
    }

    private List<JwsKey> candidates(@Nullable JsonValue id) {
        if (id == null) {
            List<JwsKey> all = keys.verifying();
            // Each has to be tried: where there are many, a token has to name its own.
            return all.size() <= MAX_TRIED ? all : List.of();
        }
        return keys.verifying(id instanceof JsonString text ? text.getString() : NO_KEY_ID);
    }

    private boolean isSigned(byte[] signed, byte[] signature, JwsKey key) {
        try {
            return signatures.verifySignature(signature, key.key(), signed, JwsAlgorithm.ANY_PROVIDER);
        } catch (JoseException | RuntimeException e) {
            return false;
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
