package io.github.cdijwt.internal.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The active configuration profiles (MicroProfile Config, "Config Profile"). */
final class Profiles {

    private static final String DEV = "dev";
    private static final String TEST = "test";
    private static final String PROD = "prod";

    private final Set<String> names;

    Profiles(Config config) {
        // Quarkus sets only the second one.
        Optional<String> list = value(config, "mp.config.profile").or(() -> value(config, "smallrye.config.profile"));
        this.names = list.stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** Whether the configuration says that this is a developer's machine or a test. */
    boolean areDevelopment() {
        return (names.contains(DEV) || names.contains(TEST)) && !names.contains(PROD);
    }

    /** Whether this is a developer's machine and not a test. */
    boolean areDevMode() {
        return areDevelopment() && !names.contains(TEST);
    }

    private static Optional<String> value(Config config, String key) {
        try {
            return config.getOptionalValue(key, String.class);
        } catch (RuntimeException e) {
            // A profile that cannot be read must not relax any check.
            return Optional.empty();
        }
    }
}
