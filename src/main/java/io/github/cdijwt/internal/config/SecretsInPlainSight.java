package io.github.cdijwt.internal.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds secrets in settings that are visible to clients or in the log. */
final class SecretsInPlainSight {

    /** Settings that are visible to clients or in the log, and that never need a long random value. */
    private static final Set<Setting> SEEN = Set.of(
            Setting.DEFAULT_REALM,
            Setting.AUTH_ENDPOINT,
            Setting.AUTH_USERNAME_KEY,
            Setting.AUTH_PASSWORD_KEY,
            Setting.AUTH_HEADER_PREFIX,
            Setting.REQUIRED_CLAIMS);

    private static final Pattern RANDOM = Pattern.compile("(?=(?:[^0-9]*[0-9]){2})(?=.*[A-Za-z])[A-Za-z0-9+/_=-]{32,}");
    private static final int SHORTEST = 8;
    private static final int SHORTEST_KEY = 40;

    private SecretsInPlainSight() {}

    static void faults(ConfigReader reader) {
        Optional<String> secret =
                reader.value(Setting.SECRET_KEY).map(String::strip).filter(text -> text.length() >= SHORTEST);
        privateKey(reader);
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SECRET_KEY) {
                reader.value(setting).ifPresent(value -> {
                    if (secret.filter(value::contains).isPresent()) {
                        reader.fault(
                                setting, "holds the secret of " + Setting.SECRET_KEY.key() + ": write another value");
                    } else if (SEEN.contains(setting) && isRandom(value)) {
                        reader.fault(
                                setting,
                                "looks like a secret (not shown), and others can see this value: write a shorter one,"
                                        + " and replace the secret if it is one");
                    }
                });
            }
        }
    }

    /** Settings that hold the private key too, in whatever lines. */
    private static void privateKey(ConfigReader reader) {
        Optional<String> key = reader.value(Setting.SIGN_KEY)
                .map(SecretsInPlainSight::bare)
                .filter(bare -> bare.length() >= SHORTEST_KEY);
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SIGN_KEY
                    && setting != Setting.SECRET_KEY
                    && key.isPresent()
                    && reader.value(setting)
                            .filter(value -> bare(value).contains(key.get()))
                            .isPresent()) {
                reader.fault(setting, "holds the private key of " + Setting.SIGN_KEY.key() + ": write another value");
            }
        }
    }

    /** The content of PEM, without its lines and their ends; other text without blanks. */
    private static String bare(String value) {
        return value.replaceAll("-----[A-Z ]+-----", "").replaceAll("(\\\\[rn]|\\s)+", "");
    }

    private static boolean isRandom(String value) {
        return Arrays.stream(value.split("[\\s,]+", -1))
                .anyMatch(part -> RANDOM.matcher(part).matches());
    }
}
