package io.github.cdijwt.test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Settings of an application in another process. */
final class Settings {

    static final String SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1-5d0e7a418c2b4f6f93a1e07c64d9";

    private static final int ORDINAL = 100;

    private Settings() {}

    /** Settings with a secret, and further ones as pairs of key and value. */
    static Config withSecret(String... pairs) {
        return of(pairs, new HashMap<>(Map.of("jwt.secret-key", SECRET)));
    }

    /** Only these settings, as pairs of key and value. */
    static Config of(String... pairs) {
        return of(pairs, new HashMap<>());
    }

    private static Config of(String[] pairs, Map<String, String> settings) {
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings of a test", ORDINAL))
                .build();
    }
}
