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
import servers.AppServer.RoleCheck;

/** The tables of servers in the README and in the reference match the tested behaviour of this server. */
class ReadmeTest {

    private final AppServer server = ServerUnderTest.get();

    private final String reference = read(Path.of("..", "..", "..", "src", "docs", "reference", "servers.adoc"));
    private final String readme = read(Path.of("..", "..", "..", "README.adoc"));

    @Test
    void the_row_of_this_server_matches_its_version_and_its_advice() {
        assertThat(rows())
                .contains(List.of(
                        server.name(),
                        System.getProperty("server.version"),
                        Integer.toString(server.leastJava()),
                        server.roleCheck().words(),
                        server.advice()));
        assertThat(readme)
                .contains("\n|%s |%s |%d |"
                        .formatted(server.name(), System.getProperty("server.version"), server.leastJava()));
    }

    @Test
    void there_is_exactly_one_row_for_each_server_folder() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            long servers = folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(pom -> Files.exists(pom) && read(pom).contains("<server.class>servers."))
                    .count();

            // The first row is the heading.
            assertThat(rows()).hasSize((int) servers + 1);
        }
    }

    @Test
    void the_reference_names_the_servers_that_can_be_configured_to_check_roles() {
        String sentence = reference
                .substring(reference.indexOf("// servers"))
                .lines()
                .filter(line -> line.contains("resteasy.role.based.security"))
                .findFirst()
                .orElseThrow();

        assertThat(sentence.contains(server.name()))
                .isEqualTo(server.roleCheckIfTold() == RoleCheck.BOTH && server.roleCheck() == RoleCheck.CDI_JWT);
    }

    private List<List<String>> rows() {
        int start = reference.indexOf("// servers");
        return Arrays.stream(reference
                        .substring(start, reference.indexOf("// end", start))
                        .split("\n\n", -1))
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
