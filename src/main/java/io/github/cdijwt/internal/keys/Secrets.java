package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.token.JwsAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells good secrets from those that anyone can guess. */
public final class Secrets {

    public static final String HOW_TO_MAKE_ONE =
            "make one with `openssl rand -base64 48` and give it to the server, as the environment variable JWT_SECRET_KEY";

    /** What tutorials, templates and debuggers publish: letters and digits alone, in lower case. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "secret",
            "secretkey",
            "supersecret",
            "supersecretkey",
            "mysecret",
            "mysecretkey",
            "mysupersecretkey",
            "yoursecret",
            "yoursecretkey",
            "yoursecretkeyhere",
            "jwtsecret",
            "jwtsecretkey",
            "changeme",
            "changeit",
            "pleasechangeme",
            "changethissecret",
            "changethissecretkey",
            "password",
            "example",
            "test",
            "abc",
            "1234567890",
            "0123456789",
            "0123456789abcdef",
            "abcdefghijklmnopqrstuvwxyz",
            "abcdefghijklmnopqrstuvwxyz0123456789",
            "abcdefghijklmnopqrstuvwxyz1234567890",
            "qwertyuiopasdfghjklzxcvbnm123456",
            "your256bitsecret",
            "your384bitsecret",
            "your512bitsecret",
            "astringsecretatleast256bitslong",
            "avalidstringsecretthatisatleast384bitslong",
            "avalidstringsecretthatisatleast512bitslongwhichisverylong",
            "thisisasecret",
            "thisisasecretkey",
            "thisisaverylongsecretkey",
            "thisismysecretkey",
            "mysecretkeythatisatleast32characterslong",
            "thisisasecretkeythatisatleast32characterslong",
            "averylongsecretkeythatisatleast32characterslong");

    private Secrets() {}

    /** What is wrong with a secret, without a word of it; empty: nothing. */
    public static Optional<String> fault(byte[] secret, JwsAlgorithm algorithm) {
        // First, since a well-known one made longer is no better.
        if (isWellKnown(new String(secret, StandardCharsets.UTF_8))) {
            return Optional.of(
                    "is a secret that tutorials publish, and anyone can make tokens with it: " + HOW_TO_MAKE_ONE);
        }
        if (PemKeys.isNoSecret(secret)) {
            return Optional.of("is a public or private key, and no secret: " + HOW_TO_MAKE_ONE);
        }
        if (secret.length < algorithm.minimumSecretBytes()) {
            return Optional.of("has " + secret.length + " bytes, and " + algorithm + " needs at least "
                    + algorithm.minimumSecretBytes() + ": " + HOW_TO_MAKE_ONE);
        }
        return Optional.empty();
    }

    private static boolean isWellKnown(String secret) {
        String core = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return isOneCharacter(secret)
                || WELL_KNOWN.contains(core)
                || WELL_KNOWN.stream().anyMatch(known -> repeats(core, known));
    }

    /** Whether a text is another one, written again and again and perhaps cut off at the length that was asked for. */
    private static boolean repeats(String text, String part) {
        return text.length() > part.length()
                && part.repeat(text.length() / part.length() + 1).startsWith(text);
    }

    private static boolean isOneCharacter(String secret) {
        return secret.chars().distinct().count() == 1;
    }
}
