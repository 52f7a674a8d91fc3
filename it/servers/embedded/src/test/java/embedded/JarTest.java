package embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import contract.Json;
import io.github.cdijwt.CdiJwt;
import jakarta.json.JsonValue;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar that users of the library get. */
class JarTest {

    private static final Pattern GROWTH = Pattern.compile("grows by three jars: (.*)\\.\n");
    private static final Pattern SIZE = Pattern.compile("(\\S+(?: \\d\\S*)?) \\((\\d+) KB\\)");

    /** In percent, so that the README need not change with each change of the code. */
    private static final double TOLERANCE = 10;

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

    /** An application reads this file too, so it must not change any other setting. */
    @Test
    void the_configuration_in_the_jar_only_names_the_filter_of_openapi() throws IOException {
        Properties settings = new Properties();
        settings.load(jar.getInputStream(jar.getEntry("META-INF/microprofile-config.properties")));

        assertThat(settings)
                .containsOnly(
                        Map.entry("config_ordinal", "280"),
                        Map.entry("mp.openapi.filter", "io.github.cdijwt.internal.openapi.ApiDescription"));
        assertThat(names()).contains("io/github/cdijwt/internal/openapi/ApiDescription.class");
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

    @Test
    void the_readme_lists_all_jars_with_their_sizes() throws IOException {
        Map<String, Integer> sizes = sizesInReadme();

        assertThat(sizes.keySet()).containsExactlyElementsOf(namesInBillOfMaterials());
        assertThat(sizes)
                .allSatisfy((name, kilobytes) ->
                        assertThat(file(name).length()).isCloseTo(kilobytes * 1_000L, withinPercentage(TOLERANCE)));
    }

    private static Map<String, Integer> sizesInReadme() throws IOException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Matcher sentence = GROWTH.matcher(Files.readString(Path.of("../../../README.adoc")));
        assertThat(sentence.find()).isTrue();
        SIZE.matcher(sentence.group(1))
                .results()
                .forEach(size -> sizes.put(size.group(1).replace(' ', '-'), Integer.valueOf(size.group(2))));
        return sizes;
    }

    /** The library and its runtime dependencies, transitive ones too. */
    private List<String> namesInBillOfMaterials() throws IOException {
        Path bill = Path.of(jar.getName().replaceAll("\\.jar$", "-cyclonedx.json"));
        return Stream.concat(
                        Stream.of("cdi-jwt"),
                        Json.read(Files.readString(bill)).getJsonArray("components").stream()
                                .map(JsonValue::asJsonObject)
                                .map(component -> component.getString("name") + "-" + component.getString("version")))
                .toList();
    }

    private File file(String name) {
        return name.equals("cdi-jwt")
                ? new File(jar.getName())
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> entry.endsWith(File.separator + name + ".jar"))
                        .map(File::new)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> names() {
        return jar.stream().map(JarEntry::getName).toList();
    }
}
