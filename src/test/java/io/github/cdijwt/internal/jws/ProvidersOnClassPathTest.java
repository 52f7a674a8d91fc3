package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.parsson.JsonProviderImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the JSON-P provider on other class paths than that of these tests, which must have Parsson. */
class ProvidersOnClassPathTest {

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
        URL[] urls = classPath.map(ProvidersOnClassPathTest::url).toArray(URL[]::new);
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

    /** Ignores the setting for two members with the same name. */
    public static final class Lenient extends JsonProviderImpl {

        @Override
        public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
            return super.createReaderFactory(Map.of());
        }
    }
}
