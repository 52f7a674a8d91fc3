package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.config.Setting;
import io.github.cdijwt.internal.token.AllRefusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The README and the guides agree with the code. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile(
            "^\\.(\\S+\\.(java|js|properties|xml))\n\\[source,\\2]\n----\n(.*?)\n----$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("link:(?!https?:)([^\\[#]*)(#[^\\[]*)?\\[");
    private static final Pattern REFERENCE = Pattern.compile("<<([^,>]+)[,>]");
    private static final Pattern SETTING = Pattern.compile("(?<![\\w.-])jwt\\.[a-z][a-z-]*[a-z]");

    /** The last parts of each guide; other sections come between the first two. */
    private static final List<String> PARTS = List.of("Before you start", "Try it", "If it does not work", "See also");

    private static final List<Path> GUIDES = guides();
    private static final List<Path> DOCUMENTS =
            Stream.concat(Stream.of(Path.of("README.adoc")), GUIDES.stream()).toList();

    private final String readme = read("README.adoc");

    @Test
    void the_readme_is_short() {
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> each_guide_has_the_same_parts() {
        return GUIDES.stream()
                .filter(page -> page.startsWith("src/docs/guide") || page.startsWith("src/docs/start"))
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    List<String> sections = read(page.toString())
                            .lines()
                            .filter(line -> line.startsWith("== "))
                            .map(line -> line.substring(3))
                            .toList();
                    assertThat(sections).containsSubsequence(PARTS);
                    assertThat(sections).startsWith(PARTS.get(0));
                    assertThat(sections).endsWith(PARTS.get(2), PARTS.get(3));
                    assertThat(read(page.toString())).containsPattern("(?m)^You want ");
                }));
    }

    @Test
    void each_page_is_in_the_list_of_pages() {
        assertThat(GUIDES)
                .filteredOn(page -> !page.endsWith("index.adoc"))
                .allSatisfy(page -> assertThat(read("src/docs/index.adoc"))
                        .contains("link:" + Path.of("src/docs").relativize(page) + "["));
    }

    @Test
    void settings_table_lists_all_settings() {
        List<List<String>> settings = Arrays.stream(Setting.values())
                .map(setting -> List.of(setting.key(), setting.defaultValue().orElse("")))
                .toList();

        assertThat(rows("settings", 3).stream().map(row -> row.subList(0, 2)))
                .containsExactlyInAnyOrderElementsOf(settings);
        assertThat(rows("settings", 3)).allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
    }

    @Test
    void hooks_table_lists_all_hooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/cdijwt/spi"))) {
            List<String> hooks = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !List.of("package-info", "BuiltIn", "StateStoreCheck")
                            .contains(name))
                    .toList();

            assertThat(rows("hooks", 3).stream().map(row -> row.get(0).replace("<I>", "")))
                    .containsExactlyInAnyOrderElementsOf(hooks);
        }
    }

    @Test
    void errors_table_lists_all_errors_with_their_reasons() {
        List<List<String>> refusals = AllRefusals.stream()
                .map(refusal -> List.of(
                        Integer.toString(refusal.status()),
                        refusal.error(),
                        refusal.description(),
                        refusal.reason().name()))
                .distinct()
                .toList();

        assertThat(rows("errors", 5).stream().map(row -> row.subList(0, 4)))
                .containsExactlyInAnyOrderElementsOf(refusals);
        assertThat(rows("errors", 5)).allSatisfy(row -> assertThat(row.get(4)).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> each_snippet_is_in_the_file_that_it_names() {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher snippets = SNIPPET.matcher(documents());
        while (snippets.find()) {
            String file = snippets.group(1);
            String snippet = snippets.group(3);
            tests.add(DynamicTest.dynamicTest(file, () -> assertThat(read(file)).contains(snippet)));
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    @Test
    void every_snippet_of_java_or_javascript_names_its_file() {
        assertThat(Pattern.compile("\\[source,(java|js|javascript)]")
                        .matcher(documents())
                        .results())
                .hasSameSizeAs(SNIPPET.matcher(documents())
                        .results()
                        .filter(snippet -> snippet.group(2).matches("java|js"))
                        .toList());
    }

    @Test
    void commands_are_those_of_ci_and_the_quickstart() {
        assertThat(readme).contains("mvn -f it -Pquickstart package\n", "mvn -f it verify\n");
        assertThat(read(".ci/run").replace(" -B -ntp", "")).endsWith("\nmvn -f it verify\n");
        assertThat(read("it/apps/quickstart/pom.xml")).contains("<id>quickstart</id>");
    }

    @Test
    void every_profile_in_a_command_exists() {
        Matcher profiles = Pattern.compile("`mvn (-f it )?(?:verify )?-P(\\w+)")
                .matcher(readme + read(".github/CONTRIBUTING.adoc"));
        assertThat(profiles.results())
                .hasSizeGreaterThan(8)
                .allSatisfy(command -> assertThat(read(command.group(1) == null ? "pom.xml" : "it/pom.xml"))
                        .contains("<id>" + command.group(2) + "</id>"));
    }

    @Test
    void commands_for_the_quickstart_are_those_that_it_prints() {
        String printed = read("it/apps/quickstart/src/main/java/quickstart/Quickstart.java")
                .replace("%1$s", "http://127.0.0.1:8080/");
        String mark = "// application: quickstart\n[source,shell]\n----\n";
        String commands = readme.substring(readme.indexOf(mark) + mark.length());

        assertThat(commands.substring(0, commands.indexOf("----\n")).lines())
                .filteredOn(line -> !line.startsWith("echo "))
                .hasSize(3)
                .allSatisfy(line -> assertThat(printed).contains(line));
    }

    @Test
    void coordinates_are_those_of_the_pom() {
        Matcher dependency = Pattern.compile("<groupId>.*</groupId>\\s*<artifactId>.*</artifactId>")
                .matcher(readme);
        assertThat(dependency.find()).isTrue();

        assertThat(read("pom.xml")).contains(dependency.group().replaceAll("\n\\s+", "\n  "));
    }

    @Test
    void mp_jwt_table_lists_the_servers_of_the_build() {
        String properties = read("it/pom.xml");
        Map<String, String> names = Map.of(
                "WildFly", "wildfly", "Payara Micro", "payara", "Quarkus", "quarkus-jwt", "Open Liberty", "liberty");

        assertThat(rows("mp-jwt", 3).stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(names.keySet());
        assertThat(rows("mp-jwt", 3))
                .allSatisfy(row -> assertThat(properties)
                        .contains("<version." + names.get(row.get(0)) + ">" + row.get(1) + "</version."));
    }

    @TestFactory
    Stream<DynamicTest> each_link_leads_to_a_file_and_a_section_of_it() {
        List<DynamicTest> tests = DOCUMENTS.stream()
                .flatMap(document -> LINK.matcher(read(document.toString()))
                        .results()
                        .map(link -> DynamicTest.dynamicTest(document + ": " + link.group(1), () -> {
                            Path target = document.resolveSibling(link.group(1)).normalize();
                            assertThat(target).exists();
                            assertThat(link.group(2))
                                    .satisfiesAnyOf(
                                            anchor -> assertThat(anchor).isNull(),
                                            anchor -> assertThat(read(target.toString()))
                                                    .contains("\n[" + anchor + "]\n"));
                        })))
                .toList();
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void each_reference_leads_to_a_section_of_its_page() {
        assertThat(DOCUMENTS).allSatisfy(document -> {
            String text = read(document.toString());
            assertThat(REFERENCE.matcher(text).results().map(reference -> "\n[#" + reference.group(1) + "]\n"))
                    .allSatisfy(anchor -> assertThat(text).contains(anchor));
        });
    }

    @Test
    void each_setting_in_the_guides_exists() {
        List<String> settings =
                Arrays.stream(Setting.values()).map(Setting::key).toList();
        assertThat(GUIDES.stream()
                        .flatMap(guide -> SETTING.matcher(read(guide.toString()))
                                .results()
                                .map(MatchResult::group)))
                .hasSizeGreaterThan(20)
                .allSatisfy(setting -> assertThat(settings).contains(setting));
    }

    private static String documents() {
        return DOCUMENTS.stream().map(document -> read(document.toString())).collect(Collectors.joining());
    }

    private static List<Path> guides() {
        try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
            return files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of all tables after comments with this name, without their headings and their markup. */
    private static List<List<String>> rows(String table, int columns) {
        List<List<String>> rows = new ArrayList<>();
        Matcher tables = Pattern.compile("\n// " + table + "\n.*?\\|===\n(.*?)\n\\|===", Pattern.DOTALL)
                .matcher(documents());
        while (tables.find()) {
            List<String> cells = Arrays.stream(("\n" + tables.group(1)).split("(?<!\\\\)\\|", -1))
                    .skip(1)
                    .map(cell -> cell.strip().replace("`", "").replace("\\|", "|"))
                    .toList();
            for (int i = columns; i < cells.size(); i += columns) {
                rows.add(cells.subList(i, i + columns));
            }
        }
        assertThat(rows).as(table).isNotEmpty();
        return rows;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
