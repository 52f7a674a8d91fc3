package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.StrictJson;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads keys from a JWK or a JWK set (RFC 7517). It skips keys of a set that are meant for other purposes. */
public final class JwkKeys {

    private static final String SET = "keys";
    private static final String CHAIN = "x5c";
    /** The length of 32 bytes in base64url. */
    private static final int ED25519 = 43;

    private static final int MAX_ID = 256;
    private static final int MAX_SHOWN = 64;
    private static final List<JsonValue> OPERATIONS = List.of(Json.createValue("sign"), Json.createValue("verify"));
    private static final char NOT_UTF_8 = '\uFFFD';

    private JwkKeys() {}

    public static boolean looksLike(String text) {
        // An incomplete JWK counts too, so that it is not used as a secret. Random bytes that begin like JSON are not
        // UTF-8.
        return text.matches("(?s)\\s*[{\\[].*") && text.indexOf(NOT_UTF_8) < 0;
    }

    /** Whether the text is a JWK set, which may be empty. */
    public static boolean isSet(String text) {
        JsonObject json = looksLike(text) ? StrictJson.read(text.getBytes(StandardCharsets.UTF_8)) : null;
        return json != null && json.containsKey(SET);
    }

    /** The keys for an algorithm, in the order of the text. */
    public static List<FoundKey> read(String text, JwsAlgorithm algorithm) throws KeyFault {
        JsonObject json = object(text);
        if (!json.containsKey(SET)) {
            Optional<String> other = otherDocument(json);
            if (other.isPresent()) {
                throw new KeyFault(other.get());
            }
            if (!isMeantFor(algorithm, json)) {
                throw new KeyFault("is a JWK for something else (its kty, crv, alg, use or key_ops says so), but "
                        + algorithm + " needs " + KeyFit.need(algorithm));
            }
            return List.of(key(json));
        }
        List<FoundKey> keys = new ArrayList<>();
        List<JsonValue> members = members(json);
        for (int i = 0; i < members.size(); i++) {
            if (!(members.get(i) instanceof JsonObject jwk)) {
                throw new KeyFault("is not a JWK set: one of its keys is not an object");
            }
            if (isMeantFor(algorithm, jwk)) {
                keys.add(member(i, jwk));
            }
        }
        return keys;
    }

    private static FoundKey member(int index, JsonObject jwk) throws KeyFault {
        try {
            return key(jwk);
        } catch (KeyFault fault) {
            throw fault.at("has a bad " + shown(index, jwk) + ", which");
        }
    }

    /** All elements of a set, whether they are keys for this algorithm or not. */
    public static List<JsonValue> members(String text) throws KeyFault {
        return members(object(text));
    }

    private static List<JsonValue> members(JsonObject json) throws KeyFault {
        if (!json.containsKey(SET)) {
            throw new KeyFault(otherDocument(json).orElse("is not a JWK set: it has no member \"keys\""));
        }
        if (!(json.get(SET) instanceof JsonArray set)) {
            throw new KeyFault("is not a JWK set: its member \"keys\" is not an array");
        }
        return set;
    }

    /** Other documents of issuers, whose addresses are easily mistaken for that of the JWK set. */
    private static Optional<String> otherDocument(JsonObject json) {
        if (json.containsKey("jwks_uri")) {
            return Optional.of("is the configuration of an issuer, not a JWK set:"
                    + " write the address that is its member \"jwks_uri\"");
        }
        if (json.values().stream()
                .anyMatch(value -> value instanceof JsonString text && PemKeys.looksLike(text.getString()))) {
            return Optional.of("holds certificates by key id, not a JWK set:"
                    + " write the address at which the issuer publishes the same keys as a JWK set");
        }
        return Optional.empty();
    }

    private static JsonObject object(String text) throws KeyFault {
        JsonObject object = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        if (object == null) {
            throw new KeyFault("is not valid JSON for a JWK: it must be one object without duplicate names");
        }
        return object;
    }

    /** Reads a key. */
    public static FoundKey key(JsonObject jwk) throws KeyFault {
        // jose4j accepts other lengths, but turns the value into another key.
        if (jwk.get("x") instanceof JsonString x
                && Objects.equals(text(jwk, "kty"), "OKP")
                && x.getChars().length() != ED25519) {
            throw new KeyFault("holds a JWK that cannot be read");
        }
        try {
            return found(JsonWebKey.Factory.newJwk(StrictJson.text(jwk)), id(jwk));
        } catch (JoseException | RuntimeException e) {
            // Without the cause, since its message may repeat the key.
            throw new KeyFault(
                    jwk.containsKey(CHAIN) && isReadWithout(CHAIN, jwk)
                            ? "has an x5c that cannot be read or is for another key: correct it, or leave x5c out"
                            : "holds a JWK that cannot be read");
        }
    }

    private static boolean isReadWithout(String member, JsonObject jwk) {
        try {
            JsonWebKey.Factory.newJwk(
                    StrictJson.text(StrictJson.copy(jwk).remove(member).build()));
            return true;
        } catch (JoseException | RuntimeException e) {
            return false;
        }
    }

    private static FoundKey found(JsonWebKey jwk, Optional<String> id) {
        if (jwk instanceof PublicJsonWebKey pair && pair.getPrivateKey() != null) {
            return new FoundKey(id, pair.getPrivateKey(), List.of(pair.getPublicKey()));
        }
        return new FoundKey(id, jwk.getKey(), List.of());
    }

    private static Optional<String> id(JsonObject jwk) throws KeyFault {
        Optional<String> id = Optional.ofNullable(text(jwk, "kid")).filter(name -> !name.isBlank());
        boolean usable = id.map(name -> name.length() <= MAX_ID
                        && name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .orElse(true);
        if (!usable) {
            throw new KeyFault("holds a JWK whose kid has more than " + MAX_ID + " characters, or is not valid text");
        }
        return id;
    }

    /** Describes an element of a set for the log. */
    public static String shown(int index, JsonValue member) {
        String id = member instanceof JsonObject jwk ? text(jwk, "kid") : null;
        return "key " + (index + 1)
                + (id == null
                        ? ""
                        : " (kid " + KeyFault.quoted(id.substring(0, Math.min(id.length(), MAX_SHOWN))) + ")");
    }

    private static @Nullable String text(JsonObject jwk, String name) {
        return jwk.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** Whether a JWK is for an algorithm, by the members that tell its purpose (RFC 7517, section 4), if it has any. */
    public static boolean isMeantFor(JwsAlgorithm algorithm, JsonObject jwk) {
        String curve = text(jwk, "crv");
        String use = text(jwk, "use");
        return algorithm.keyType().name().equalsIgnoreCase(text(jwk, "kty"))
                && (curve == null || KeyFit.curve(algorithm).map(curve::equals).orElse(true))
                && isNameOf(algorithm, text(jwk, "alg"))
                && (use == null || use.equals("sig"))
                && (!(jwk.get("key_ops") instanceof JsonArray operations)
                        || OPERATIONS.stream().anyMatch(operations::contains));
    }

    private static boolean isNameOf(JwsAlgorithm algorithm, @Nullable String name) {
        return name == null
                || name.equals(algorithm.name())
                // The name of the algorithm in RFC 9864.
                || (algorithm == JwsAlgorithm.EdDSA && name.equals("Ed25519"));
    }
}
