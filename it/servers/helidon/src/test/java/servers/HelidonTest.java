package servers;

import static contract.Refusal.NO_TOKEN;

import contract.Server;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The special behaviour of Helidon that the README describes. */
class HelidonTest {

    @Test
    void the_path_of_an_application_that_is_not_a_bean_is_ignored_and_an_annotated_resource_stays_protected()
            throws IOException {
        withoutBean(Shape.SCANNED, http -> {
            http.get("api/protected").has(404);
            http.get("protected").isRefusedWith(NO_TOKEN);
        });
    }

    /** Documents a gap: Helidon ignores such an application, so cdi-jwt never sees its annotation. */
    @Test
    void the_annotation_of_an_application_that_is_not_a_bean_is_ignored_too() throws IOException {
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
