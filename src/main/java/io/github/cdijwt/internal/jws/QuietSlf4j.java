package io.github.cdijwt.internal.jws;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * jose4j asks SLF4J for loggers, and SLF4J prints three lines to the error stream of an application that has no provider for
 * it. There, and only there, it is asked to be quiet while it starts.
 */
final class QuietSlf4j {

    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietSlf4j() {}

    /** Does what may start SLF4J. */
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
