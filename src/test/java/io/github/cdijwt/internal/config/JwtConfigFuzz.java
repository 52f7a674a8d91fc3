package io.github.cdijwt.internal.config;

import io.github.cdijwt.internal.token.JwsCodec;
import io.github.cdijwt.internal.token.JwtSettings;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Arbitrary settings, one per line: they are either usable, or reported with a remedy. */
public final class JwtConfigFuzz {

    private static final List<Setting> READ_AT_ONCE =
            List.of(Setting.SECRET_KEY_LOCATION, Setting.SIGN_KEY_LOCATION, Setting.VERIFY_KEY_LOCATION);
    private static final Pattern SENTENCE = Pattern.compile("jwt\\.[a-z-]+: \\P{Cntrl}+");
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final String HIDDEN = "Hidden4711";

    private JwtConfigFuzz() {}

    /** The entry point of the fuzzer; any exception is a failure. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Config config;
        try {
            config = TestConfigs.of(properties(text));
        } catch (RuntimeException e) {
            // The input is too short to contain settings.
            return;
        }
        if (text.contains(HIDDEN) || READ_AT_ONCE.stream().anyMatch(setting -> isFarAway(config, setting))) {
            return;
        }
        JwtConfig settings = new JwtConfig(config);
        Stream.concat(settings.faults().stream(), settings.warnings().stream())
                .filter(sentence -> sentence.contains(HIDDEN))
                .forEach(sentence -> {
                    throw new AssertionError("shows a secret: " + sentence);
                });
        settings.faults().stream()
                .filter(fault -> !SENTENCE.matcher(fault).matches())
                .forEach(fault -> {
                    throw new AssertionError("no sentence: " + fault);
                });
        if (settings.faults().isEmpty()) {
            check(settings);
        }
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new HashMap<>();
        properties.put(TestConfigs.SECRET_KEY, TestConfigs.SECRET);
        text.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            String key = line.substring(0, line.indexOf('='));
            String value = line.substring(line.indexOf('=') + 1);
            // Short values are words, which a message may contain.
            boolean secret = key.equals(TestConfigs.SECRET_KEY) && value.length() >= 20;
            properties.put(key, secret ? value + HIDDEN : value);
        });
        return properties;
    }

    /** The fuzzer must not connect to other machines. */
    private static boolean isFarAway(Config config, Setting setting) {
        try {
            return config.getOptionalValue(setting.key(), String.class)
                    .map(value -> value.strip().toLowerCase(Locale.ROOT))
                    .filter(value -> value.startsWith("http"))
                    .isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void check(JwtConfig settings) {
        JwtSettings tokens = settings.tokenSettings();
        require(isTime(tokens.leeway()), "leeway");
        require(isTime(tokens.expirationDelta()) && !tokens.expirationDelta().isZero(), "expiration");
        require(isTime(tokens.notBeforeDelta()), "not before");
        require(tokens.notBeforeDelta().compareTo(tokens.expirationDelta()) < 0, "valid for no time");
        require(tokens.requiredClaims().stream().noneMatch(String::isBlank), "required claims");
        require(tokens.audience().stream().noneMatch(String::isBlank), "audience");
        require(tokens.issuer().filter(String::isBlank).isEmpty(), "issuer");

        HttpSettings http = settings.httpSettings();
        require(!http.usernameKey().equals(http.passwordKey()), "one member for both");
        require(
                !http.schemes().isEmpty() && http.schemes().stream().allMatch(scheme -> scheme.matches("[!-+.-~\\-]+")),
                "schemes");
        require(isPath(http.authUrlRule()) && isPath(http.jwksUrlRule()), "path");

        if (!tokens.algorithm().isAsymmetric()) {
            JwsCodec codec = new JwsCodec(tokens, settings.keys());
            require(
                    codec.decode(codec.encode(
                                    jakarta.json.Json.createObjectBuilder()
                                            .add("alg", tokens.algorithm().name())
                                            .build(),
                                    JsonValue.EMPTY_JSON_OBJECT))
                            .isEmpty(),
                    "key");
        }
    }

    private static boolean isTime(Duration time) {
        return !time.isNegative() && time.equals(Duration.ofSeconds(time.toSeconds())) && time.compareTo(LONGEST) <= 0;
    }

    private static boolean isPath(Optional<String> path) {
        return path.filter(rule -> !rule.startsWith("/")).isEmpty();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
