package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version has one place, {@code pom.xml}; the other places that need it agree. */
class VersionTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^== (.*) \\((not released|20\\d\\d-\\d\\d-\\d\\d)\\)$");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>cdi-jwt(?:-test)?</artifactId>\\s*<version>(.*)</");

    private static final String UNRELEASED = "There is no release yet";

    private final String version = Pom.read("pom.xml").text("/project/version");
    private final List<Entry> changelog = entries(read(Path.of("src/docs/changelog.adoc")));

    /**
     * A section of the changelog.
     *
     * @param version the version, without {@code -SNAPSHOT}
     * @param date the date of the release, or "not released"
     */
    private record Entry(String version, String date) {

        boolean isReleased() {
            return !date.equals("not released");
        }

        String inPom() {
            return isReleased() ? version : version + "-SNAPSHOT";
        }
    }

    @Test
    void the_applications_on_servers_use_the_version_of_the_library() {
        assertThat(Pom.read("it/pom.xml").text("/project/properties/version.cdi-jwt"))
                .isEqualTo(version);
    }

    @Test
    void the_beans_for_tests_have_the_version_of_the_library() {
        assertThat(Pom.read("src/kit/pom.xml").text("/project/version")).isEqualTo(version);
    }

    @Test
    void the_changelog_begins_with_the_version_of_the_library() {
        assertThat(changelog.get(0).inPom()).isEqualTo(version);
    }

    @Test
    void the_changelog_has_all_other_versions_with_their_dates_the_newest_first() {
        assertThat(changelog.stream().skip(1)).allMatch(Entry::isReleased);
        assertThat(changelog)
                .filteredOn(Entry::isReleased)
                .extracting(Entry::date)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void each_section_of_the_changelog_is_a_version() {
        assertThat(read(Path.of("src/docs/changelog.adoc")).lines().filter(line -> line.startsWith("== ")))
                .hasSameSizeAs(changelog);
    }

    @Test
    void each_page_with_a_dependency_has_the_last_release_or_says_that_there_is_none() throws IOException {
        List<String> released =
                changelog.stream().filter(Entry::isReleased).map(Entry::version).toList();

        assertThat(pages())
                .filteredOn(page -> DEPENDENCY.matcher(read(page)).find())
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> {
                    assertThat(DEPENDENCY.matcher(read(page)).results().map(dependency -> dependency.group(1)))
                            .containsOnly(released.isEmpty() ? version : released.get(0));
                    assertThat(read(page).contains(UNRELEASED)).isEqualTo(released.isEmpty());
                });
    }

    @Test
    void no_page_names_a_jar_with_its_version() throws IOException {
        assertThat(pages())
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(read(page)).doesNotContainPattern("cdi-jwt-\\d"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            guides.filter(page -> page.toString().endsWith(".adoc")),
                            Stream.of(Path.of("README.adoc"), Path.of(".github/CONTRIBUTING.adoc")))
                    .toList();
        }
    }

    private static List<Entry> entries(String changelog) {
        return SECTION.matcher(changelog)
                .results()
                .map((MatchResult section) -> new Entry(section.group(1), section.group(2)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
