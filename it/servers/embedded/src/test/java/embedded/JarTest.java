package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar that users of the library get. */
class JarTest {

    private JarFile jar;

    @BeforeEach
    void open() throws IOException, URISyntaxException {
        jar = new JarFile(Path.of(CdiJwt.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void the_jar_is_a_bean_archive_with_an_extension_and_a_feature() {
        assertThat(names())
                .contains(
                        "META-INF/beans.xml",
                        "META-INF/services/jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension",
                        "META-INF/services/jakarta.ws.rs.core.Feature",
                        "META-INF/LICENSE");
    }

    @Test
    void the_jar_contains_no_jandex_index_that_older_servers_could_not_read() {
        assertThat(names()).noneMatch(name -> name.contains("jandex"));
    }

    @Test
    void the_jar_contains_only_classes_of_the_library() {
        assertThat(names())
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/github/cdijwt/"));
    }

    @Test
    void the_jar_has_a_module_name() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                .isEqualTo("io.github.cdijwt");
    }

    private List<String> names() {
        return jar.stream().map(JarEntry::getName).toList();
    }
}
