package servers;

import static contract.Refusal.NO_TOKEN;

import contract.Server;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the README says of Helidon alone. */
class HelidonTest {

    @Test
    void the_path_of_an_application_that_is_no_bean_is_dropped_and_a_marked_resource_stays_protected()
            throws IOException {
        withoutBean(Shape.SCANNED, http -> {
            http.get("api/protected").has(404);
            http.get("protected").isRefusedWith(NO_TOKEN);
        });
    }

    /** A pity, and nothing can be done: nobody here ever sees that class. */
    @Test
    void the_mark_of_an_application_that_is_no_bean_is_dropped_too() throws IOException {
        withoutBean(Shape.MARKED, http -> {
            http.get("api/open").has(404);
            http.get("open").succeedsWith("nobody");
        });
    }

    private static void withoutBean(Shape shape, Consumer<Server> look) throws IOException {
        JarServer.Running running = new Helidon().start(shape, Folder.fresh("no-bean-" + shape.path()), false);
        try (ServerProcess process = running.process()) {
            look.accept(new Server(running.base().orElseThrow(() -> process.failed("did not start")), Shape.SECRET));
        }
    }
}
