package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Forge;
import contract.Server;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A servlet includes a resource several times: all these requests share a CDI request, and each has its own token. */
class IncludesTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    @Test
    void each_included_request_is_checked_by_its_own_token() {
        assumeTrue(server.shapes().contains(Shape.INCLUDES), () -> server.name() + " has no servlets here");
        String first = forge.sign(Forge.claimsWith("identity", "1"));
        String second = forge.sign(Forge.claimsWith("identity", "2"));

        List<String> lines = include(first, second, "none", first, "broken", second);

        assertThat(lines)
                .zipSatisfy(
                        List.of("200 User[id=1", "200 User[id=2", "401 {", "200 User[id=1", "401 {", "200 User[id=2"),
                        (line, start) -> assertThat(line).startsWith(start));
    }

    private List<String> include(String... tokens) {
        Server http = new Server(server.baseOf(Shape.INCLUDES), Shape.SECRET);
        HttpRequest.Builder request = http.request("including");
        Stream.of(tokens).forEach(token -> request.header("X-Token", token));
        return http.send(request).has(200).body().lines().toList();
    }
}
