package io.github.cdijwt.internal.keys.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes the usual forms of keys that cannot be read, and says how to convert them. */
public final class OtherForms {

    private static final String FORMS = "write it as PEM, JWK or JWK set";
    private static final int MAGIC = 4;
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;
    /** The byte order marks of UTF-16. */
    private static final char BIG_ENDIAN = '\uFEFF';

    private static final char LITTLE_ENDIAN = '\uFFFE';

    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 0x02;
    private static final int LONG_FORM = 0x80;
    private static final int BYTE = 8;
    private static final int BYTE_MASK = 0xFF;
    /** The version of PKCS#12 (RFC 7292, section 4). */
    private static final byte PFX_VERSION = 3;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\s-]{64,}[=\\s]*");
    private static final Pattern SSH =
            Pattern.compile("(ssh-(rsa|ed25519|dss)|ecdsa-sha2-\\S+|sk-\\S+) AAAA.*", Pattern.DOTALL);

    private OtherForms() {}

    /** The fault of a content that is neither PEM nor JSON. It shows nothing of the content. */
    public static KeyFault fault(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (text.isEmpty()) {
            return new KeyFault("is empty: " + FORMS);
        }
        return new KeyFault(
                binary(bytes).or(() -> ofSsh(text)).or(() -> base64(text)).orElse("holds no key: " + FORMS));
    }

    private static Optional<String> binary(byte[] bytes) {
        if (isUtf16(bytes)) {
            return Optional.of("is text in UTF-16: convert it, with `iconv -f UTF-16 -t UTF-8 <it> > <new>`,"
                    + " or save it as UTF-8 or ASCII");
        }
        int magic = bytes.length < MAGIC ? 0 : ByteBuffer.wrap(bytes).getInt();
        if (magic == JKS || magic == JCEKS) {
            return Optional.of("is a Java key store: convert it to PKCS#12, with"
                    + " `keytool -importkeystore -srckeystore <it> -destkeystore <p12> -deststoretype PKCS12`, and "
                    + fromPkcs12("<p12>"));
        }
        return der(bytes);
    }

    private static Optional<String> der(byte[] bytes) {
        int content = startOfDer(bytes);
        if (content == 0) {
            return Optional.empty();
        }
        if (content + 2 < bytes.length && bytes[content] == INTEGER && bytes[content + 2] == PFX_VERSION) {
            return Optional.of("is a PKCS#12 key store: " + fromPkcs12("<it>"));
        }
        return Optional.of(PemKeys.label(bytes)
                .map(label -> switch (label) {
                    case PemKeys.PUBLIC ->
                        "is a public key in DER: convert it to PEM, with"
                                + " `openssl pkey -pubin -inform DER -in <it> -out <new>`";
                    case PemKeys.CERTIFICATE ->
                        "is a certificate in DER: convert it to PEM, with"
                                + " `openssl x509 -inform DER -in <it> -out <new>`";
                    default ->
                        "is a private key in DER: convert it to PEM, with"
                                + " `openssl pkey -inform DER -in <it> -out <new>`";
                })
                .orElse("is in DER, but not a key in PKCS#8 or SPKI, nor a certificate:"
                        + " convert it to PEM, for example with `openssl pkey -inform DER -in <it> -out <new>`"));
    }

    private static String fromPkcs12(String store) {
        return "take the key out of it, with `openssl pkcs12 -in " + store
                + " -nodes -nocerts -out <new>` for the private key, or -nokeys for the certificate";
    }

    /** The index of the content of a single ASN.1 sequence, or 0 if the bytes are something else. */
    private static int startOfDer(byte[] bytes) {
        if (bytes.length < MAGIC || bytes[0] != SEQUENCE) {
            return 0;
        }
        int length = bytes[1] & BYTE_MASK;
        int start = 2;
        if (length > LONG_FORM) {
            start += length - LONG_FORM;
            length = 0;
            for (int i = 2; i < Math.min(start, bytes.length); i++) {
                length = (length << BYTE) | (bytes[i] & BYTE_MASK);
            }
        }
        return start + length == bytes.length ? start : 0;
    }

    private static Optional<String> ofSsh(String text) {
        if (SSH.matcher(text).matches() || text.startsWith("---- BEGIN SSH2 PUBLIC KEY")) {
            return Optional.of("is a public key in the form of OpenSSH: convert it to PEM, with"
                    + " `ssh-keygen -e -m PKCS8 -f <it> > <new>`, or make an Ed25519 key anew, with openssl genpkey");
        }
        if (text.startsWith("PuTTY-User-Key-File")) {
            return Optional.of("is a private key in the form of PuTTY: convert it to PEM, with"
                    + " `puttygen <it> -O private-openssh -o <new>` and `openssl pkcs8 -topk8 -nocrypt -in <new>`");
        }
        return Optional.empty();
    }

    private static Optional<String> base64(String text) {
        if (!BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String decoded = new String(content, StandardCharsets.ISO_8859_1);
        if (PemKeys.looksLike(decoded) || JwkKeys.looksLike(decoded)) {
            return Optional.of("is a key in base64: decode it, with `base64 -d <it> > <new>`");
        }
        if (startOfDer(content) == 0) {
            return Optional.empty();
        }
        String lines = PemKeys.label(content)
                .map(label -> "-----BEGIN " + label + "----- before it and -----END " + label + "----- after it")
                .orElse("such as -----BEGIN PRIVATE KEY----- before it and -----END PRIVATE KEY----- after it");
        return Optional.of("is base64 without the lines of PEM: add the lines " + lines);
    }

    /** Without a byte order mark, every second byte of ASCII text is zero. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        char first = ByteBuffer.wrap(bytes).getChar();
        return first == BIG_ENDIAN
                || first == LITTLE_ENDIAN
                || ((bytes[0] == 0) != (bytes[1] == 0) && areZero(bytes, bytes[0] == 0 ? 0 : 1));
    }

    private static boolean areZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
