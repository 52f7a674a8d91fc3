package io.github.cdijwt.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Configurations with only the settings of a test, independent of the machine. */
public final class TestConfigs {

    public static final String SECRET_KEY = "jwt.secret-key";

    /** 64 bytes, long enough for every algorithm. */
    public static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHzUyC6nDjSeMlOI7x!";

    public static final String HOW_TO_MAKE_ONE = "make one with `openssl rand -base64 48` and give it to the server,"
            + " as the environment variable JWT_SECRET_KEY";

    private TestConfigs() {}

    /** A configuration with a good secret and these settings, as alternating keys and values. */
    public static JwtConfig with(String... keysAndValues) {
        Map<String, String> properties = mapOf(keysAndValues);
        properties.putIfAbsent(SECRET_KEY, SECRET);
        return new JwtConfig(of(properties));
    }

    /** A configuration with only these settings, as alternating keys and values. */
    public static JwtConfig only(String... keysAndValues) {
        return new JwtConfig(of(mapOf(keysAndValues)));
    }

    public static JwtConfig environment(String... namesAndValues) {
        return new JwtConfig(from(new EnvConfigSource(mapOf(namesAndValues), 300)));
    }

    /** A configuration with these settings, from a source with a name. */
    public static Config of(Map<String, String> properties, String source) {
        return from(new PropertiesConfigSource(properties, source, 100));
    }

    public static Config of(Map<String, String> properties) {
        return from(new PropertiesConfigSource(properties, "test", 100));
    }

    public static void assertOnlyFault(JwtConfig config, String fault) {
        assertThat(config.faults()).containsExactly(fault);
    }

    private static Config from(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(source)
                .build();
    }

    private static Map<String, String> mapOf(String... keysAndValues) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
