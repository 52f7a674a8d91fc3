package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLocationTest {

    @TempDir
    Path folder;

    @Test
    void a_file_can_be_written_as_a_path_or_as_a_url() throws Exception {
        Path file = Files.writeString(folder.resolve("a key.pem"), "text");
        for (String location : new String[] {
            file.toString(),
            file.toUri().toString(),
            "file:" + file.toString().replace(" ", "%20"),
            "FILE://" + file.toString().replace(" ", "%20")
        }) {
            assertThat(KeyLocation.of(location).read()).asString().isEqualTo("text");
            assertThat(KeyLocation.of(location).isFile()).isTrue();
        }
    }

    @Test
    void a_relative_path_is_resolved_against_the_working_directory() throws KeyFault {
        assertThat(KeyLocation.of("pom.xml").read()).asString().contains("<artifactId>cdi-jwt</artifactId>");
        assertThat(KeyLocation.of("file:pom.xml").read()).asString().contains("<artifactId>cdi-jwt</artifactId>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classpath:keys/certificate.pem", "classpath:/keys/certificate.pem"})
    void a_resource_is_found_on_the_class_path_of_the_application(String location) throws KeyFault {
        assertThat(KeyLocation.of(location).read()).asString().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(KeyLocation.of(location).isFile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.example/keys",
                "HTTPS://issuer.example:8443/keys?realm=a",
                "http://localhost/keys",
                "http://127.0.0.1:8080/keys",
                "http://127.8.8.8/keys",
                "http://[::1]:8080/keys"
            })
    void an_address_must_be_https_or_on_this_machine(String address) throws KeyFault {
        assertThat(KeyAddress.of(address, false).uri()).hasToString(address);
        assertThat(KeyLocation.of(address).isFile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.example/keys",
                "http://127.0.0.1.example/keys",
                "http://localhost.example/keys",
                "http://10.0.0.1/keys",
                "http://[::2]/keys",
                "HTTP://issuer.example/keys"
            })
    void an_http_address_of_another_machine_is_rejected(String address) {
        assertThat(faultOf(address))
                .isEqualTo("\"" + address + "\" is not https, so anyone on the network path could replace the keys:"
                        + " write an https address (jwt.jwks-allow-http=true accepts public keys over http)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://issuer.example/keys",
                "jar:file:/a.jar!/key",
                "https:keys",
                "https:///keys",
                "data:,x",
                "https://a b/"
            })
    void an_unsupported_location_is_rejected(String location) {
        assertThat(faultOf(location))
                .isEqualTo("\"" + location.replaceFirst(":.*", ":...\"")
                        + " is not a location of keys: write a path, file:, classpath: or https:");
    }

    @Test
    void a_password_in_an_address_is_rejected_and_not_shown() {
        assertThat(faultOf("https://joe:hunter2@issuer.example/keys"))
                .isEqualTo("holds a user name or a password: write the address without them");
    }

    @Test
    void control_characters_are_rejected() {
        assertThat(faultOf("ftp://a\n\u001b[31m"))
                .isEqualTo(
                        "holds a key, but this setting takes the location of a key: write a path, file:, classpath: or https:. A key itself belongs in jwt.sign-key, jwt.verify-key or jwt.secret-key");
    }

    @Test
    void a_resource_that_only_the_application_can_see_is_found() throws Exception {
        Files.writeString(folder.resolve("application.key"), "text");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            thread.setContextClassLoader(application);
            assertThat(KeyLocation.of("classpath:application.key").read())
                    .asString()
                    .isEqualTo("text");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zk3vQ0xw7PpYbT5rLhN1:sGd9uJcE4mAaXoWiR2qKf",
                "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa.aB3",
                "/k3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWi",
                "/k3vQ0xw7PpYbT5rLh",
                "a/k3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWi",
                "classpath:Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa",
                "file:Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAa",
                "hunter2:hunter2"
            })
    void a_secret_instead_of_a_location_is_not_shown(String secret) {
        String shown;
        try {
            shown = KeyLocation.of(secret).toString();
        } catch (KeyFault fault) {
            shown = fault.words();
        }
        assertThat(shown).contains("the value").doesNotContain("k3v", "hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys/of-the-production-environment-2026-signing.pem",
                "classpath:keys/of-the-production-environment-2026.jwks",
                "/run/secrets/jwt-key",
                "/tmp/of-the-production-environment-2026-signing-key",
                "C.PEM"
            })
    void a_file_that_is_missing_is_shown(String path) throws KeyFault {
        assertThat(KeyLocation.of(path)).hasToString("\"" + path + "\"");
    }

    private static String faultOf(String location) {
        return catchThrowableOfType(KeyFault.class, () -> KeyLocation.of(location))
                .words();
    }
}
