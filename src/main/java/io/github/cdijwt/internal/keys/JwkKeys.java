package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import io.github.cdijwt.internal.token.StrictJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Keys as JWK or JWK set (RFC 7517). In a set, what is meant for something else is passed over. */
final class JwkKeys {

    private static final String SET = "keys";
    /** Characters of 32 bytes in base64url. */
    private static final int ED25519 = 43;

    private static final char NOT_UTF_8 = '\uFFFD';

    private JwkKeys() {}

    static boolean looksLike(String text) {
        // Half of one is none, and no secret either; bytes that only begin like one are not UTF-8.
        return text.matches("(?s)\\s*[{\\[].*") && text.indexOf(NOT_UTF_8) < 0;
    }

    /** The keys that are meant for an algorithm, in their order. */
    static List<FoundKey> read(String text, JwsAlgorithm algorithm) throws KeyFault {
        JsonObject json = object(text);
        if (!json.containsKey(SET)) {
            if (!Purpose.of(json).isMeantFor(algorithm)) {
                throw new KeyFault("is a JWK for something else (its kty, crv, alg, use or key_ops says so), and "
                        + algorithm + " needs " + KeyFit.need(algorithm));
            }
            return List.of(found(parse(json)));
        }
        if (!(json.get(SET) instanceof JsonArray set)) {
            throw new KeyFault("is no JWK set: its member \"keys\" is no array");
        }
        List<FoundKey> keys = new ArrayList<>();
        for (JsonValue value : set) {
            if (!(value instanceof JsonObject member)) {
                throw new KeyFault("is no JWK set: one of its keys is no object");
            }
            if (Purpose.of(member).isMeantFor(algorithm)) {
                keys.add(found(parse(member)));
            }
        }
        return keys;
    }

    /** Keys that were fetched, as far as they are meant for an algorithm. */
    static List<FoundKey> fetched(List<JsonWebKey> keys, JwsAlgorithm algorithm) {
        return keys.stream()
                .filter(key -> Purpose.of(key).isMeantFor(algorithm))
                .map(JwkKeys::found)
                .toList();
    }

    private static JsonObject object(String text) throws KeyFault {
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw new KeyFault("is not JSON as a JWK has to be: one object, no member twice");
        }
    }

    private static JsonWebKey parse(JsonObject jwk) throws KeyFault {
        // jose4j takes a shorter one, and fills it up to another key.
        if (jwk.get("x") instanceof JsonString x
                && jwk.getString("kty").equals("OKP")
                && x.getChars().length() != ED25519) {
            throw new KeyFault("holds a JWK that cannot be read");
        }
        try {
            return JsonWebKey.Factory.newJwk(jwk.toString());
        } catch (JoseException | RuntimeException e) {
            // Without the cause: its text may repeat the key.
            throw new KeyFault("holds a JWK that cannot be read");
        }
    }

    private static FoundKey found(JsonWebKey jwk) {
        Optional<String> id = Optional.ofNullable(jwk.getKeyId()).filter(name -> !name.isBlank());
        if (jwk instanceof PublicJsonWebKey pair && pair.getPrivateKey() != null) {
            return new FoundKey(id, pair.getPrivateKey(), List.of(pair.getPublicKey()));
        }
        return new FoundKey(id, jwk.getKey(), List.of());
    }

    /** What a JWK says that it is for (RFC 7517, section 4); what is null it does not say. */
    private record Purpose(
            @Nullable String type,
            @Nullable String curve,
            @Nullable String algorithm,
            @Nullable String use,
            @Nullable List<String> operations) {

        static Purpose of(JsonObject jwk) {
            return new Purpose(
                    text(jwk, "kty"),
                    text(jwk, "crv"),
                    text(jwk, "alg"),
                    text(jwk, "use"),
                    jwk.get("key_ops") instanceof JsonArray array
                            ? array.stream()
                                    .map(operation -> operation instanceof JsonString text ? text.getString() : "")
                                    .toList()
                            : null);
        }

        static Purpose of(JsonWebKey jwk) {
            String curve = jwk instanceof EllipticCurveJsonWebKey ec
                    ? ec.getCurveName()
                    : jwk instanceof OctetKeyPairJsonWebKey okp ? okp.getSubtype() : null;
            return new Purpose(jwk.getKeyType(), curve, jwk.getAlgorithm(), jwk.getUse(), jwk.getKeyOps());
        }

        private static @Nullable String text(JsonObject jwk, String name) {
            return jwk.get(name) instanceof JsonString text ? text.getString() : null;
        }

        /** RFC 9864 has names with the curve in them. */
        private boolean isOtherNameOf(JwsAlgorithm wanted) {
            return wanted == JwsAlgorithm.EdDSA && "Ed25519".equals(algorithm);
        }

        boolean isMeantFor(JwsAlgorithm wanted) {
            return wanted.keyType().name().equalsIgnoreCase(type)
                    && (curve == null || KeyFit.curve(wanted).map(curve::equals).orElse(true))
                    && (algorithm == null || algorithm.equals(wanted.name()) || isOtherNameOf(wanted))
                    && (use == null || use.equals("sig"))
                    && (operations == null || operations.contains("verify") || operations.contains("sign"));
        }
    }
}
