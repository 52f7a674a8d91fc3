package io.github.cdijwt.internal.cdi;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The configuration profiles in force (MicroProfile Config, "Config Profile"). */
final class Profiles {

    private static final String DEV = "dev";
    private static final String TEST = "test";
    private static final String PROD = "prod";

    private Profiles() {}

    /** Whether this is a developer's machine or a test, by what the configuration itself says. */
    static boolean isDevelopment(Config config) {
        Set<String> profiles = all(config);
        return (profiles.contains(DEV) || profiles.contains(TEST)) && !profiles.contains(PROD);
    }

    /** Whether this is a developer's machine, and no test. */
    static boolean isDevMode(Config config) {
        return isDevelopment(config) && !all(config).contains(TEST);
    }

    private static Set<String> all(Config config) {
        // Quarkus sets the second one alone.
        Optional<String> profiles =
                value(config, "mp.config.profile").or(() -> value(config, "smallrye.config.profile"));
        return profiles.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Optional<String> value(Config config, String key) {
        try {
            return config.getOptionalValue(key, String.class);
        } catch (RuntimeException e) {
            // What cannot be read makes nothing laxer.
            return Optional.empty();
        }
    }
}
