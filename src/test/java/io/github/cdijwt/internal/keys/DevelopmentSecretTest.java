package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.security.Security;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DevelopmentSecretTest {

    private static final String NAME = "io.github.cdijwt.development-secret";

    @Test
    void it_is_the_same_for_every_class_loader() throws Exception {
        byte[] secret = DevelopmentSecret.kept();
        assertThat(secret).hasSize(64).isEqualTo(DevelopmentSecret.kept());
        for (int reload = 0; reload < 2; reload++) {
            assertThat(afterReload("kept")).isEqualTo(secret);
        }
    }

    @Test
    void once_returns_a_new_secret_on_each_call() throws Exception {
        byte[] secret = DevelopmentSecret.once();
        assertThat(secret).hasSize(64).isNotEqualTo(DevelopmentSecret.once()).isNotEqualTo(afterReload("once"));
        assertThat(DevelopmentSecret.kept()).isNotEqualTo(secret);
    }

    @Test
    void each_property_holds_only_one_half() {
        byte[] secret = DevelopmentSecret.kept();
        String hex = HexFormat.of().formatHex(secret);
        assertThat(hex).isEqualTo(Security.getProperty(NAME) + System.getProperty(NAME));
        assertThat(Security.getProperty(NAME)).hasSize(64).isNotEqualTo(System.getProperty(NAME));
    }

    @Test
    void an_invalid_half_is_replaced() {
        String good = System.getProperty(NAME);
        System.setProperty(NAME, "abc");
        assertThat(DevelopmentSecret.kept()).hasSize(64);
        assertThat(System.getProperty(NAME)).hasSize(64).isNotEqualTo(good);
    }

    /** Loads new classes from the same files, like a live reload. */
    private static byte[] afterReload(String method) throws Exception {
        URL classes =
                DevelopmentSecret.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader reloaded = new URLClassLoader(new URL[] {classes}, null)) {
            Class<?> type = reloaded.loadClass(DevelopmentSecret.class.getName());
            assertThat(type).isNotSameAs(DevelopmentSecret.class);
            return (byte[]) type.getMethod(method).invoke(null);
        }
    }
}
