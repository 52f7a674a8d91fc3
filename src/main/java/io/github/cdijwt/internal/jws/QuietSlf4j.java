package io.github.cdijwt.internal.jws;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Silences SLF4J while it starts in an application without an SLF4J provider. jose4j uses SLF4J, which would print
 * three warnings to the error stream there.
 */
final class QuietSlf4j {

    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietSlf4j() {}

    /** Runs code that may start SLF4J. */
    static <T> T during(Supplier<T> start) {
        if (hasProvider() || System.getProperty(VERBOSITY) != null) {
            return start.get();
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            return start.get();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }

    private static boolean hasProvider() {
        ClassLoader loader = QuietSlf4j.class.getClassLoader();
        return Objects.requireNonNullElse(loader, ClassLoader.getSystemClassLoader())
                        .getResource(PROVIDERS)
                != null;
    }
}
