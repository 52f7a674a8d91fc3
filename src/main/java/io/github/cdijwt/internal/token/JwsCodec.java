package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.jws.Base64Url;
import io.github.cdijwt.internal.jws.EncodedHeader;
import io.github.cdijwt.internal.jws.JwsHeader;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.jws.Keys;
import io.github.cdijwt.internal.jws.KnownHeaders;
import io.github.cdijwt.internal.jws.StrictJson;
import io.github.cdijwt.internal.token.JwtSettings.Check;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as JWS in compact form (RFC 7515, section 3.1). jose4j signs and verifies; this class parses the form,
 * stricter and faster than jose4j does. Algorithm and keys come from the settings: a token may refer to a configured
 * key, but cannot bring its own.
 */
public final class JwsCodec implements EncodeHandler, DecodeHandler {

    private static final char OTHER_THAN_ASCII = 128;

    private final Keys keys;
    private final JwsSignatures signatures;
    private final boolean verifiesSignature;
    private final KnownHeaders known = new KnownHeaders();
    private volatile @Nullable EncodedHeader encoded;

    public JwsCodec(JwtSettings settings, Keys keys) {
        this.keys = keys;
        this.signatures = new JwsSignatures(settings.algorithm(), keys);
        this.verifiesSignature = settings.verifies(Check.SIGNATURE);
    }

    @Override
    public String encode(JsonObject headers, JsonObject claims) {
        JwsKey key = keys.signing();
        String input = header(headers, key) + '.' + encodeObject(claims);
        return input + '.' + Base64Url.encode(signatures.sign(ascii(input), key));
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
        byte[] text = bytes(token);
        byte[] payload = verifiesSignature
                ? signedPayload(token, text, payloadDot, signatureDot)
                : unsignedPayload(text, payloadDot, signatureDot);
        return readObject(payload, Refusals::payloadNotJsonObject);
    }

    private byte[] signedPayload(String token, byte[] text, int payloadDot, int signatureDot) {
        JwsHeader knownHeader = known.find(token, payloadDot);
        JwsHeader header = knownHeader == null ? header(text, payloadDot) : knownHeader;
        JwtException refusal = refusal(text, signatureDot, header);
        if (refusal != null) {
            // A malformed payload is reported before a wrong signature, although it is checked after it.
            throw Base64Url.isCanonical(text, payloadDot + 1, signatureDot) ? refusal : Refusals.payloadNotBase64();
        }
        if (knownHeader == null) {
            known.add(token.substring(0, payloadDot), header);
        }
        return orRefused(Base64Url.decodeSigned(text, payloadDot + 1, signatureDot), Refusals::payloadNotBase64);
    }

    private @Nullable JwtException refusal(byte[] text, int signatureDot, JwsHeader header) {
        byte[] signature = Base64Url.decode(text, signatureDot + 1, text.length);
        if (signature == null) {
            return Refusals.signatureNotBase64();
        }
        return header.changesMeaning()
                ? Refusals.headerNotSupported()
                : signatures.refusal(Arrays.copyOf(text, signatureDot), signature, header);
    }

    private static byte[] unsignedPayload(byte[] text, int payloadDot, int signatureDot) {
        JwsHeader header = header(text, payloadDot);
        byte[] payload = orRefused(Base64Url.decode(text, payloadDot + 1, signatureDot), Refusals::payloadNotBase64);
        orRefused(Base64Url.decode(text, signatureDot + 1, text.length), Refusals::signatureNotBase64);
        if (header.changesMeaning()) {
            throw Refusals.headerNotSupported();
        }
        return payload;
    }

    private static JwsHeader header(byte[] text, int end) {
        byte[] json = orRefused(Base64Url.decode(text, 0, end), Refusals::headerNotBase64);
        return JwsHeader.of(readObject(json, Refusals::headerNotJsonObject));
    }

    private String header(JsonObject headers, JwsKey key) {
        EncodedHeader last = encoded;
        if (last != null && last.isFor(headers, key)) {
            return last.text();
        }
        if (JwsHeader.changesMeaning(headers)) {
            throw new IllegalStateException(
                    "crit, b64 and zip are not supported: leave them out in the HeadersHandler");
        }
        String text = encodeObject(naming(key, headers));
        encoded = new EncodedHeader(headers, key, text);
        return text;
    }

    /** Adds the key id, so that verifiers find the key. */
    private static JsonObject naming(JwsKey key, JsonObject headers) {
        return key.id()
                .map(id -> StrictJson.copy(headers).add(JwsHeader.KEY_ID, id).build())
                .orElse(headers);
    }

    private static String encodeObject(JsonObject object) {
        return Base64Url.encode(StrictJson.text(object).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject readObject(byte[] json, Supplier<JwtException> refusal) {
        return orRefused(StrictJson.read(json), refusal);
    }

    private static <T> T orRefused(@Nullable T value, Supplier<JwtException> refusal) {
        if (value == null) {
            throw refusal.get();
        }
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One byte per character; a non-ASCII character becomes a byte that is not in base64url either. */
    private static byte[] bytes(String token) {
        byte[] bytes = ascii(token);
        if (bytes.length == token.length()) {
            return bytes;
        }
        // A surrogate pair became a single byte, which would shift the positions of the dots.
        byte[] each = new byte[token.length()];
        for (int i = 0; i < each.length; i++) {
            each[i] = (byte) (token.charAt(i) < OTHER_THAN_ASCII ? token.charAt(i) : '?');
        }
        return each;
    }
}
