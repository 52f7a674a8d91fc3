package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietSlf4jTest {

    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private @Nullable String before;

    @BeforeEach
    void remember() {
        before = System.getProperty(VERBOSITY);
        System.clearProperty(VERBOSITY);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(VERBOSITY);
        } else {
            System.setProperty(VERBOSITY, before);
        }
    }

    @Test
    void slf4j_is_quiet_only_during_the_start() {
        assertThat(QuietSlf4j.during(QuietSlf4jTest::verbosity)).isEqualTo("ERROR");
        assertThat(System.getProperty(VERBOSITY)).isNull();
    }

    @Test
    void a_failed_start_restores_the_property() {
        assertThatIllegalStateException()
                .isThrownBy(() -> QuietSlf4j.during(() -> {
                    throw new IllegalStateException("no start");
                }))
                .withMessage("no start");
        assertThat(System.getProperty(VERBOSITY)).isNull();
    }

    @Test
    void a_configured_verbosity_is_kept() {
        System.setProperty(VERBOSITY, "DEBUG");
        assertThat(QuietSlf4j.during(QuietSlf4jTest::verbosity)).isEqualTo("DEBUG");
        assertThat(System.getProperty(VERBOSITY)).isEqualTo("DEBUG");
    }

    @Test
    void an_application_with_its_own_provider_is_not_silenced(@TempDir Path folder) throws Exception {
        Path provider = folder.resolve("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(provider, "an.application.Provider");
        URL ours = QuietSlf4j.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] places = {ours, folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Method during = loader.loadClass(QuietSlf4j.class.getName()).getDeclaredMethod("during", Supplier.class);
            during.setAccessible(true);
            Supplier<String> start = QuietSlf4jTest::verbosity;
            assertThat(during.invoke(null, start)).isEqualTo("none");
        }
    }

    private static String verbosity() {
        return System.getProperty(VERBOSITY, "none");
    }
}
