package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.TestTokens;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.File;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.parsson.JsonProviderImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProviderCheckTest {

    private static final JsonObject SOMETHING = TestTokens.json("{}");

    @Test
    void the_provider_of_these_tests_is_strict() {
        assertThat(JsonProviderCheck.fault()).isEmpty();
    }

    @Test
    void a_provider_that_accepts_duplicate_names_is_reported() {
        // Some providers do not support the setting, which is new in JSON-P 2.1.
        assertThat(JsonProviderCheck.fault(
                        JsonProvider.class,
                        text -> JsonProvider.provider()
                                .createReaderFactory(Map.of())
                                .createReader(new StringReader(text))
                                .readObject(),
                        StrictJson::text))
                .hasValue(words("accepts duplicate names in a JSON object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\":[{\"a\":1,\"\\u0061\":2}]}|accepts duplicate names in a JSON object",
                "{/*\"a\":1*/}|accepts comments in JSON",
                "{'a':1}|accepts names in JSON without quotation marks",
                "{\"a\":NaN}|accepts numbers that are not JSON",
                "{\"a\":01}|accepts numbers that are not JSON",
                "{\"a\":1,}|accepts a comma after the last member of a JSON object"
            })
    void a_provider_that_accepts_invalid_json_is_reported(String accepted, String what) {
        assertThat(JsonProviderCheck.fault(
                        JsonProvider.class, text -> text.equals(accepted) ? SOMETHING : read(text), StrictJson::text))
                .hasValue(words(what));
    }

    @Test
    void a_provider_that_does_not_read_what_it_writes_is_reported() {
        Optional<String> fault = Optional.of(words("does not read the JSON that it writes"));
        assertThat(JsonProviderCheck.fault(JsonProvider.class, JsonProviderCheckTest::read, any -> "{}"))
                .isEqualTo(fault);
        assertThat(JsonProviderCheck.fault(JsonProvider.class, any -> null, StrictJson::text))
                .isEqualTo(fault);
    }

    @Test
    void a_lenient_provider_on_the_class_path_is_named(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(JsonProvider.class.getName()), Lenient.class.getName());

        assertThat(faultOn(Stream.concat(Stream.of(folder.toString()), classPath())))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("The JSON-P provider " + Lenient.class.getName() + " accepts duplicate names"));
    }

    @Test
    void a_missing_provider_is_a_fault() throws Exception {
        assertThat(faultOn(classPath().filter(entry -> !entry.contains("parsson"))))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("JSON-P 2.1 (Jakarta EE 10) could not be loaded (")
                        .contains("org.eclipse.parsson:parsson"));
    }

    /** Returns the fault that the library finds on another class path. */
    private static Optional<String> faultOn(Stream<String> classPath) throws Exception {
        URL[] urls = classPath.map(JsonProviderCheckTest::url).toArray(URL[]::new);
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            current.setContextClassLoader(loader);
            return ((Optional<?>) loader.loadClass(JsonProviderCheck.class.getName())
                            .getMethod("fault")
                            .invoke(null))
                    .map(String.class::cast);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable JsonObject read(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(String what) {
        return "The JSON-P provider jakarta.json.spi.JsonProvider " + what
                + ", so that two programs could read one token differently:"
                + " use another provider, such as org.eclipse.parsson:parsson";
    }

    /** Ignores the setting for two members with the same name. */
    public static final class Lenient extends JsonProviderImpl {

        @Override
        public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
            return super.createReaderFactory(Map.of());
        }
    }
}
