package servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README says of this server is what its tests have shown. */
class ReadmeTest {

    private final AppServer server = ServerUnderTest.get();

    @Test
    void the_row_of_this_server_tells_its_version_and_what_it_asks_of_its_users() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.adoc"));
        String table =
                readme.substring(readme.indexOf("// servers"), readme.indexOf("// end", readme.indexOf("// servers")));
        List<List<String>> rows = Arrays.stream(table.split("\n\n", -1))
                .map(row -> Arrays.stream(row.split("(^|\n)\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();

        assertThat(rows)
                .contains(List.of(
                        server.name(),
                        System.getProperty("server.version"),
                        Integer.toString(server.leastJava()),
                        server.containerRoles().words(),
                        server.advice()));
    }
}
