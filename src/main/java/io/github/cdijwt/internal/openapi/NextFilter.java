package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.annotation.ApplicationClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.OASFilter;

/** Finds the filter of the application, whose name the name of {@link ApiDescription} hides in the configuration. */
final class NextFilter {

    static final String KEY = "mp.openapi.filter";

    private NextFilter() {}

    /** Creates the filter of the application; without one, the result is a filter that changes nothing. */
    static OASFilter find(Config config) {
        return nameOfNext(config).map(NextFilter::create).orElseGet(() -> new OASFilter() {});
    }

    private static Optional<String> nameOfNext(Config config) {
        List<String> keys = keys(config);
        // The sources are in the order of their ordinals.
        for (var source : config.getConfigSources()) {
            for (String key : keys) {
                String name = source.getValue(key);
                if (name != null && !name.isBlank() && !name.strip().equals(ApiDescription.class.getName())) {
                    return Optional.of(name.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The key in the active profiles, the last one of which has precedence, and the key itself. */
    private static List<String> keys(Config config) {
        List<String> profiles = Stream.of("smallrye.config.profile", "mp.config.profile")
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(profile -> "%" + profile.strip() + "." + KEY)
                .toList();
        return Stream.concat(reversed(profiles), Stream.of(KEY)).toList();
    }

    private static Stream<String> reversed(List<String> keys) {
        return Stream.iterate(keys.size() - 1, i -> i >= 0, i -> i - 1).map(keys::get);
    }

    private static OASFilter create(String name) {
        try {
            return ApplicationClasses.load(name)
                    .asSubclass(OASFilter.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "cdi-jwt cannot create the filter of " + KEY + "=" + name
                            + ": write the name of a class that implements OASFilter and has a public constructor without"
                            + " parameters",
                    e);
        }
    }
}
