package io.github.cdijwt.internal.keys.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys in PEM (RFC 7468): PKCS#8, SPKI and certificates. Certificates are used only for their public key. */
public final class PemKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final byte SEQUENCE = 0x30;
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";
    static final String CERTIFICATE = "CERTIFICATE";

    private static final String BEGIN = "-----BEGIN ";

    /** All key types of the JDK, so that the message about an unsuitable key can name its type. */
    private static final List<String> KINDS = List.of("RSA", "RSASSA-PSS", "EC", "EdDSA", "XDH", "DSA", "DH");

    private PemKeys() {}

    public static boolean looksLike(String text) {
        return text.contains(BEGIN);
    }

    /** Whether the bytes are PEM of any kind, or a public key or certificate in DER or base64. */
    static boolean isNoSecret(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (looksLike(text)) {
            return true;
        }
        return isPublic(bytes) || isPublic(unwrapped(text));
    }

    /** The label that PEM has for a key or certificate in DER; empty if the bytes are something else. */
    static Optional<String> label(byte[] der) {
        if (isRead(PemKeys::privateKey, der)) {
            return Optional.of(PRIVATE);
        }
        if (isRead(PemKeys::publicKey, der)) {
            return Optional.of(PUBLIC);
        }
        return isRead(PemKeys::certificate, der) ? Optional.of(CERTIFICATE) : Optional.empty();
    }

    private static byte[] unwrapped(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[^A-Za-z0-9+/]", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean isPublic(byte[] der) {
        // Public keys and certificates are ASN.1 sequences. Few secrets begin like one.
        return der.length > 0
                && der[0] == SEQUENCE
                && (isRead(PemKeys::publicKey, der) || isRead(PemKeys::certificate, der));
    }

    private static boolean isRead(Decoding decoding, byte[] der) {
        try {
            decoding.of(der);
            return true;
        } catch (KeyFault fault) {
            return false;
        }
    }

    /** The keys, in the order of the text. */
    public static List<FoundKey> read(String text) throws KeyFault {
        List<FoundKey> keys = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            keys.add(key(blocks.group(1), blocks.group(2)));
        }
        if (keys.isEmpty() || keys.size() != text.split(BEGIN, -1).length - 1) {
            throw new KeyFault("has a PEM block that does not end as it began");
        }
        return keys;
    }

    private static FoundKey key(String label, String base64) throws KeyFault {
        if (label.startsWith("ENCRYPTED") || base64.contains("Proc-Type:")) {
            throw new KeyFault("holds an encrypted private key: decrypt it, with `openssl pkey -in <it> -out <new>`,"
                    + " and make the file readable by the server only");
        }
        return switch (label) {
            case PRIVATE -> privateKey(decode(base64));
            case PUBLIC -> publicKey(decode(base64));
            case CERTIFICATE -> certificate(decode(base64));
            case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "EC PARAMETERS" ->
                throw new KeyFault("holds a private key that is not in PKCS#8:"
                        + " convert it, with `openssl pkcs8 -topk8 -nocrypt -in <it> -out <new>`");
            case "RSA PUBLIC KEY" ->
                throw new KeyFault("holds a public key that is not in SPKI:"
                        + " convert it, with `openssl rsa -RSAPublicKey_in -pubout -in <it> -out <new>`");
            case "OPENSSH PRIVATE KEY" ->
                throw new KeyFault("holds a private key in the form of OpenSSH: convert a copy of it, with"
                        + " `ssh-keygen -p -m PKCS8 -N \"\" -f <copy>`, or make an Ed25519 key anew, with"
                        + " `openssl genpkey -algorithm Ed25519 -out <new>`");
            case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" ->
                throw new KeyFault("holds a certificate request, not a key:"
                        + " take the public key out of it, with `openssl req -pubkey -noout -in <it> -out <new>`");
            case "TRUSTED CERTIFICATE" ->
                throw new KeyFault("holds a certificate in the form of OpenSSL:"
                        + " convert it, with `openssl x509 -in <it> -out <new>`");
            case "PKCS7" ->
                throw new KeyFault("holds certificates in PKCS#7:"
                        + " take them out of it, with `openssl pkcs7 -print_certs -in <it> -out <new>`");
            default -> throw new KeyFault("holds a PEM block that is not a key: " + label);
        };
    }

    private static byte[] decode(String base64) throws KeyFault {
        if (base64.contains("\\n")) {
            throw new KeyFault("has a backslash and an n instead of each line break: write line breaks, with"
                    + " `sed 's/\\\\n/\\n/g' <it> > <new>`");
        }
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new KeyFault("has a PEM block that is not base64");
        }
    }

    private static FoundKey privateKey(byte[] der) throws KeyFault {
        PrivateKey key = first(factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
        try {
            return new FoundKey(Optional.empty(), key, PublicHalf.of(key));
        } catch (GeneralSecurityException | RuntimeException e) {
            // No supported algorithm uses this type of key. A later check reports that with the name of the type.
            return new FoundKey(Optional.empty(), key, List.of());
        }
    }

    private static FoundKey publicKey(byte[] der) throws KeyFault {
        return ofPublic(first(factory -> factory.generatePublic(new X509EncodedKeySpec(der))));
    }

    private static FoundKey certificate(byte[] der) throws KeyFault {
        try {
            return ofPublic(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey());
        } catch (CertificateException e) {
            throw new KeyFault("holds a certificate that cannot be read");
        }
    }

    private static FoundKey ofPublic(PublicKey key) {
        return new FoundKey(Optional.empty(), key, List.of());
    }

    private static <K> K first(Reading<K> reading) throws KeyFault {
        for (String kind : KINDS) {
            try {
                return reading.by(KeyFactory.getInstance(kind));
            } catch (InvalidKeySpecException | NoSuchAlgorithmException | RuntimeException e) {
                // The key has another type, or is so broken that the JDK fails with an unexpected exception.
            }
        }
        throw new KeyFault("holds a key that cannot be read, or is of a kind that Java does not know");
    }

    private interface Decoding {
        FoundKey of(byte[] der) throws KeyFault;
    }

    private interface Reading<K> {
        K by(KeyFactory factory) throws InvalidKeySpecException;
    }
}
