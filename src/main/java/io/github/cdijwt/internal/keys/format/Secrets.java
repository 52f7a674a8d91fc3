package io.github.cdijwt.internal.keys.format;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.jws.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rejects secrets that are too short, easy to guess or not meant to be secrets. */
public final class Secrets {

    public static final String HOW_TO_MAKE_ONE =
            "make one with `openssl rand -base64 48` and give it to the server, as the environment variable JWT_SECRET_KEY";

    /** A computer can try this many secrets in seconds. */
    private static final int FEWEST_BITS = 32;

    private static final int SHORTEST = 32;
    /** Letters and digits, mixed. */
    private static final Pattern RANDOM = Pattern.compile("(?=[A-Za-z+]*[0-9])(?=[0-9+]*[A-Za-z])[A-Za-z0-9+]{12,}");

    private static final char REPLACED = '\uFFFD';
    private static final Pattern JSON = Pattern.compile("[\\s\uFEFF]*[{\\[].*", Pattern.DOTALL);
    /** The quotes are optional, because some shells remove them. */
    private static final Pattern JWK = Pattern.compile("\\b(kty|keys)\\b[\"']?\\s*:");

    private static final Pattern SSH = Pattern.compile("\\s*(ssh-|ecdsa-sha2-|sk-)\\S+ AAAA.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\\s*(\".*\"|'.*')\\s*", Pattern.DOTALL);
    private static final String BLANK = "[\\s\\p{Z}\uFEFF]";
    private static final Pattern BLANKS_AROUND = Pattern.compile(BLANK + ".*|.*" + BLANK, Pattern.DOTALL);

    private Secrets() {}

    /** The fault of a secret, or empty if there is none. The text does not show any part of the secret. */
    public static Optional<String> fault(String secret, JwsAlgorithm algorithm) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(secret)) {
            return Optional.of("holds half a surrogate pair, which is replaced by \"?\": " + HOW_TO_MAKE_ONE);
        }
        return fault(secret.getBytes(StandardCharsets.UTF_8), algorithm);
    }

    /** The fault of a secret, or empty if there is none. The text does not show any part of the secret. */
    public static Optional<String> fault(byte[] secret, JwsAlgorithm algorithm) {
        List<byte[]> spellings = Spellings.of(secret);
        // First, because making a well-known secret longer does not help.
        if (spellings.stream().anyMatch(bytes -> TemplateWords.makeUp(latin1(bytes)))) {
            return Optional.of(
                    "is a secret that tutorials publish, so anyone can make tokens with it: " + HOW_TO_MAKE_ONE);
        }
        if (spellings.stream().anyMatch(bytes -> PemKeys.isNoSecret(bytes) || isSsh(bytes))) {
            return Optional.of("is a public or private key, not a secret: " + HOW_TO_MAKE_ONE);
        }
        if (spellings.stream().anyMatch(Secrets::isJson) || isToken(secret)) {
            return Optional.of("is JSON or a token, not a secret. A JWK (kty: oct) belongs in a file that"
                    + " jwt.secret-key-location names. For a plain secret, " + HOW_TO_MAKE_ONE);
        }
        if (isText(secret) && utf8(secret).indexOf(REPLACED) >= 0) {
            return Optional.of("holds U+FFFD, which replaces characters that could not be decoded, and tokens could be"
                    + " forged: use ASCII characters, or start the server with LANG=C.UTF-8");
        }
        if (isUtf16(secret)) {
            return Optional.of("is text in UTF-16, so every second byte is known: save it as UTF-8 or ASCII");
        }
        int period = Guesswork.period(secret);
        if (period < algorithm.minimumSecretBytes()) {
            return Optional.of("has " + secret.length + " bytes"
                    + (period < secret.length ? " that repeat after " + period : "") + ", but " + algorithm
                    + " needs at least " + algorithm.minimumSecretBytes() + ": " + HOW_TO_MAKE_ONE);
        }
        if (spellings.stream().anyMatch(bytes -> Guesswork.bits(bytes) < FEWEST_BITS)) {
            return Optional.of(
                    "has characters that repeat or follow one another, so anyone can guess it: " + HOW_TO_MAKE_ONE);
        }
        return Optional.empty();
    }

    /**
     * A warning about parts of a text secret that other programs may read differently, or empty. The text does not show
     * any part of the secret.
     */
    public static Optional<String> warning(String secret) {
        if (BLANKS_AROUND.matcher(secret).matches()) {
            return Optional.of(
                    "begins or ends with a blank, line break or byte order mark, which is part of the secret:"
                            + " remove it, unless every program with this secret has it too");
        }
        if (TemplateWords.areForTests(secret)) {
            return Optional.of("says that it is for tests, and can be guessed: never use it in production");
        }
        if (QUOTED.matcher(secret).matches()) {
            return Optional.of("begins and ends with a quotation mark, which is part of the secret:"
                    + " remove it, unless every program with this secret has it too");
        }
        return Optional.empty();
    }

    /** Whether the text of another setting may be a secret, and so must not be shown. */
    public static boolean mayBe(String text) {
        return text.length() >= SHORTEST || RANDOM.matcher(text).find();
    }

    /** Whether bytes are valid UTF-8; random bytes are not. */
    public static boolean isText(byte[] bytes) {
        return Arrays.equals(utf8(bytes).getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static boolean isSsh(byte[] bytes) {
        return SSH.matcher(latin1(bytes)).matches();
    }

    private static boolean isJson(byte[] bytes) {
        String text = utf8(bytes);
        return JSON.matcher(text).matches() && (JWK.matcher(text).find() || isJson(text.replace("\uFEFF", "")));
    }

    private static boolean isJson(String text) {
        return StrictJson.read(("{\"is\":" + text + "}").getBytes(StandardCharsets.UTF_8)) != null;
    }

    private static boolean isToken(byte[] secret) {
        String[] parts = latin1(secret).strip().split("\\.", -1);
        return parts.length > 2
                && Spellings.of(parts[0].getBytes(StandardCharsets.ISO_8859_1)).stream()
                        .anyMatch(Secrets::isJson);
    }

    /** Some editors and shells write UTF-16. */
    private static boolean isUtf16(byte[] secret) {
        int[] zeros = new int[2];
        for (int i = 0; i < secret.length; i++) {
            zeros[i % 2] += secret[i] == 0 ? 1 : 0;
        }
        int units = secret.length / 2;
        int needed = units - 1;
        return secret.length > 2
                && ((zeros[1] >= needed && zeros[0] < needed) || (zeros[0] >= needed && zeros[1] < needed));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
