package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.JwsKey;
import io.github.cdijwt.internal.keys.format.FoundKey;
import io.github.cdijwt.internal.keys.format.JwkKeys;
import io.github.cdijwt.internal.keys.format.KeyFault;
import io.github.cdijwt.internal.keys.format.KeyFit;
import io.github.cdijwt.internal.keys.format.OtherForms;
import io.github.cdijwt.internal.keys.format.PemKeys;
import io.github.cdijwt.internal.keys.format.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * A location of keys, with the purpose of these keys.
 *
 * @param setting the name of the setting that contains the location
 * @param role the purpose of the keys
 * @param location the location of the keys
 */
public record KeyPlace(String setting, Role role, KeyLocation location) {

    /** The purpose of keys. */
    public enum Role {
        /** Secrets: each signs and verifies. */
        SECRET,
        /** Private keys: each signs, and its public half verifies. */
        SIGN,
        /** Public keys: each verifies. */
        VERIFY
    }

    /**
     * The keys at a location, the newest first.
     *
     * @param passedOver log messages about keys that cannot be used
     */
    record Content(List<JwsKey> signing, List<JwsKey> verifying, List<String> passedOver) {}

    /**
     * Reads the content without parsing it.
     *
     * @throws KeyFault if the content cannot be read; the message begins with the setting and the location, as all
     *     messages about a location do
     */
    byte[] bytes() throws KeyFault {
        try {
            return location.read();
        } catch (KeyFault fault) {
            throw here(fault);
        } catch (RuntimeException e) {
            throw here(new KeyFault("cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    /**
     * Parses the content.
     *
     * @throws KeyFault if the content is not a key, or if one of its keys does not fit
     */
    Content content(byte[] bytes, JwsAlgorithm algorithm) throws KeyFault {
        try {
            if (isSetOfOthers(bytes)) {
                IssuerKeys keys = IssuerKeys.read(bytes, algorithm);
                return new Content(List.of(), keys.usable(), keys.passedOver());
            }
            List<JwsKey> signing = new ArrayList<>();
            List<JwsKey> verifying = new ArrayList<>();
            for (FoundKey found : find(bytes, algorithm)) {
                switch (role) {
                    case SECRET -> {
                        signing.add(found.asSecret(algorithm));
                        verifying.add(signing.get(signing.size() - 1));
                    }
                    case SIGN -> {
                        FoundKey.Pair pair = found.asPair(algorithm);
                        signing.add(pair.signing());
                        verifying.add(pair.verifying());
                    }
                    case VERIFY -> verifying.add(found.asPublic(algorithm));
                }
            }
            if (verifying.isEmpty()) {
                throw new KeyFault("holds no key for " + algorithm + ", which needs " + KeyFit.need(algorithm));
            }
            return new Content(signing, verifying, List.of());
        } catch (KeyFault fault) {
            throw here(fault);
        } catch (RuntimeException e) {
            // From a security provider. Its message may repeat the key.
            throw here(new KeyFault("cannot be understood (" + e.getClass().getSimpleName() + ")"));
        }
    }

    /** Whether the content is the JWK set of an issuer, which may contain keys for other purposes. */
    boolean isSetOfOthers(byte[] bytes) {
        return role == Role.VERIFY && location.isAddress() && JwkKeys.isSet(text(bytes));
    }

    /**
     * Decodes UTF-8, the encoding of JSON, which covers PEM (ASCII) as well. Some editors add a byte order mark in
     * front.
     */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    private List<FoundKey> find(byte[] bytes, JwsAlgorithm algorithm) throws KeyFault {
        String text = text(bytes);
        // JSON has no zero bytes, but JSON in UTF-16 has.
        if (JwkKeys.looksLike(text) && text.indexOf('\0') < 0) {
            return JwkKeys.read(text, algorithm);
        }
        if (role == Role.SECRET) {
            byte[] secret = withoutLineEnd(bytes);
            if (secret.length == 0) {
                throw new KeyFault("is empty: " + Secrets.HOW_TO_MAKE_ONE);
            }
            return List.of(new FoundKey(Optional.empty(), new SecretKeySpec(secret, algorithm.name()), List.of()));
        }
        if (PemKeys.looksLike(text)) {
            return PemKeys.read(text);
        }
        throw OtherForms.fault(bytes);
    }

    /** Editors and commands end a file with a line break, which is not part of the secret. */
    private static byte[] withoutLineEnd(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
            if (end > 0 && bytes[end - 1] == '\r') {
                end--;
            }
        }
        return Arrays.copyOf(bytes, end);
    }

    /** Warnings about the file for the operator, one sentence each; none if the location is not a readable file. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (role != Role.VERIFY && location.grants(PosixFilePermission.OTHERS_READ)) {
            warnings.add(name() + " can be read by every user of this machine, who could make tokens with it:"
                    + " let only the server read it, for example with chmod 400 or 440");
        }
        if (location.grants(PosixFilePermission.OTHERS_WRITE)) {
            warnings.add(name() + " can be changed by every user of this machine, who could put their own key there:"
                    + " let only its owner write it");
        }
        if (role == Role.SECRET && location.isFile()) {
            plainText().flatMap(Secrets::warning).ifPresent(what -> warnings.add(name() + " " + what));
        }
        return warnings;
    }

    private Optional<String> plainText() {
        try {
            byte[] bytes = withoutLineEnd(bytes());
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(text)
                    .filter(any -> Secrets.isText(bytes) && !JwkKeys.looksLike(any.replaceFirst("^\uFEFF", "")));
        } catch (KeyFault fault) {
            return Optional.empty();
        }
    }

    private KeyFault here(KeyFault fault) {
        return fault.at(name());
    }

    /** The setting and the location, as messages begin with them. */
    String name() {
        return setting + ": " + location;
    }
}
