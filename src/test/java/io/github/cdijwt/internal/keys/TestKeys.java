package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key pairs of each type, generated once, and their file formats, without the code under test. */
public final class TestKeys {

    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();
    private static final Map<String, KeyPair> SECONDS = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** A key pair for an algorithm. */
    public static KeyPair pair(JwsAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256, RS384, RS512, PS256, PS384, PS512 -> pair("RSA 2048");
            case ES256 -> pair("EC secp256r1");
            case ES384 -> pair("EC secp384r1");
            case ES512 -> pair("EC secp521r1");
            case EdDSA -> pair("Ed25519");
            default -> throw new IllegalArgumentException(algorithm.name());
        };
    }

    /** The key pair of a kind: a JDK name with a size or a curve. */
    public static KeyPair pair(String kind) {
        return MADE.computeIfAbsent(kind, TestKeys::another);
    }

    /** The second key pair of a kind, always the same. */
    public static KeyPair secondPair(String kind) {
        return SECONDS.computeIfAbsent(kind, TestKeys::another);
    }

    /** A new key pair of a kind. */
    public static KeyPair another(String kind) {
        String[] words = kind.split(" ", 3);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(words[0]);
            if (words[0].equals("EC")) {
                generator.initialize(new ECGenParameterSpec(words[1]));
            } else if (words.length > 1) {
                generator.initialize(Integer.parseInt(words[1]));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(kind, e);
        }
    }

    public static String pem(Key key) {
        return pem(key.getFormat().equals("PKCS#8") ? "PRIVATE KEY" : "PUBLIC KEY", key.getEncoded());
    }

    public static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** The JWK of a public key, optionally with the private members, as defined by RFC 7518 and RFC 8037. */
    public static String jwk(KeyPair pair, boolean withPrivate, String... more) {
        StringBuilder members = new StringBuilder();
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            RSAPrivateCrtKey own = (RSAPrivateCrtKey) pair.getPrivate();
            add(members, "kty", "RSA");
            add(members, "n", base64(rsa.getModulus(), 0));
            add(members, "e", base64(rsa.getPublicExponent(), 0));
            if (withPrivate) {
                add(members, "d", base64(own.getPrivateExponent(), 0));
            }
        } else if (pair.getPublic() instanceof ECPublicKey ec) {
            int size = (ec.getParams().getCurve().getField().getFieldSize() + 7) / 8;
            add(members, "kty", "EC");
            add(members, "crv", "P-" + ec.getParams().getCurve().getField().getFieldSize());
            add(members, "x", base64(ec.getW().getAffineX(), size));
            add(members, "y", base64(ec.getW().getAffineY(), size));
            if (withPrivate) {
                add(members, "d", base64(((ECPrivateKey) pair.getPrivate()).getS(), size));
            }
        } else {
            byte[] spki = pair.getPublic().getEncoded();
            add(members, "kty", "OKP");
            add(members, "crv", "Ed25519");
            add(members, "x", base64(Arrays.copyOfRange(spki, spki.length - 32, spki.length)));
            if (withPrivate) {
                add(
                        members,
                        "d",
                        base64(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow()));
            }
        }
        for (int i = 0; i < more.length; i += 2) {
            add(members, more[i], more[i + 1]);
        }
        return "{" + members.substring(1) + "}";
    }

    public static String set(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }

    public static String oct(String secret, String... more) {
        StringBuilder members = new StringBuilder();
        add(members, "kty", "oct");
        add(members, "k", base64(secret.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < more.length; i += 2) {
            add(members, more[i], more[i + 1]);
        }
        return "{" + members.substring(1) + "}";
    }

    /** Writes a file in one step. */
    public static Path write(Path file, String text) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, text);
            return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(BigInteger number, int size) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] bare = Arrays.copyOfRange(bytes, from, bytes.length);
        byte[] padded = new byte[Math.max(size, bare.length)];
        System.arraycopy(bare, 0, padded, padded.length - bare.length, bare.length);
        return base64(padded);
    }

    private static void add(StringBuilder members, String name, String value) {
        members.append(",\"").append(name).append("\":\"").append(value).append('"');
    }
}
