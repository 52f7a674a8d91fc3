package servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servers.AppServer.ContainerRoles;

/** What the README says of this server is what its tests have shown. */
class ReadmeTest {

    private final AppServer server = ServerUnderTest.get();

    private final String readme = read(Path.of("..", "..", "..", "README.adoc"));

    @Test
    void the_row_of_this_server_tells_its_version_and_what_it_asks_of_its_users() {
        assertThat(rows())
                .contains(List.of(
                        server.name(),
                        System.getProperty("server.version"),
                        Integer.toString(server.leastJava()),
                        server.containerRoles().words(),
                        server.advice()));
    }

    @Test
    void there_is_a_row_for_each_folder_of_a_server_and_for_nothing_else() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            long servers = folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(pom -> Files.exists(pom) && read(pom).contains("<server.class>servers."))
                    .count();

            // The first row is the heading.
            assertThat(rows()).hasSize((int) servers + 1);
        }
    }

    @Test
    void it_says_which_servers_can_be_told_to_check_roles() {
        String sentence = readme.substring(readme.indexOf("// servers"))
                .lines()
                .filter(line -> line.contains("resteasy.role.based.security"))
                .findFirst()
                .orElseThrow();

        assertThat(sentence.contains(server.name())).isEqualTo(server.containerRolesIfTold() == ContainerRoles.CHECKED);
    }

    private List<List<String>> rows() {
        int start = readme.indexOf("// servers");
        return Arrays.stream(
                        readme.substring(start, readme.indexOf("// end", start)).split("\n\n", -1))
                .map(row -> Arrays.stream(row.split("(^|\n)\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() > 1 || row.stream().anyMatch(cell -> cell.contains("Server |")))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
