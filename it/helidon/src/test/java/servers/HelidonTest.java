package servers;

import static contract.Refusal.NO_TOKEN;

import contract.Server;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the README says of Helidon alone. */
class HelidonTest {

    @Test
    void the_path_of_an_application_that_is_no_bean_is_dropped_and_its_resources_stay_protected() throws IOException {
        JarServer.Running running = new Helidon().start(Shape.SCANNED, Folder.fresh("no-bean"), false);
        try (ServerProcess process = running.process()) {
            Server http = new Server(running.base().orElseThrow(() -> process.failed("did not start")), Shape.SECRET);

            http.get("api/protected").has(404);
            http.get("protected").isRefusedWith(NO_TOKEN);
        }
    }
}
