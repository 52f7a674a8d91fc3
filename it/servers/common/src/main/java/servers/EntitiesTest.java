package servers;

import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Forge;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users that are entities, on the servers that have a database. */
class EntitiesTest {

    private final AppServer server = ServerUnderTest.get();
    private final Forge forge = new Forge(Shape.SECRET);

    private Server http;

    @BeforeEach
    void find() {
        assumeTrue(server.shapes().contains(Shape.ENTITIES), () -> server.name() + " has no database here");
        http = new Server(server.baseOf(Shape.ENTITIES).resolve("api/"), Shape.SECRET);
    }

    @Test
    void a_query_for_the_current_user_finds_exactly_the_tasks_of_that_user() {
        send("POST", "tasks/paint", 11).succeeds();
        send("POST", "tasks/sleep", 12).succeeds();
        send("POST", "tasks/wash", 11).succeeds();

        get("tasks", 11).succeedsWith("paint,wash");
        get("tasks", 12).succeedsWith("sleep");
        get("tasks", 13).succeedsWith("");
    }

    @Test
    void the_owner_of_a_task_equals_only_the_current_user_in_both_directions() {
        String id = send("POST", "tasks/cook", 21).succeeds().body();

        get("tasks/" + id + "/mine", 21).succeedsWith("true true");
        get("tasks/" + id + "/mine", 22).succeedsWith("false false");
    }

    @Test
    void a_change_to_the_current_user_is_stored_once_it_is_merged() {
        send("PUT", "tasks/name/renamed", 31).succeedsWith("renamed");

        get("tasks/name", 31).succeedsWith("renamed");
        get("tasks/name", 32).succeedsWith("user32");
    }

    @Test
    void a_lazy_collection_can_be_loaded_once_the_current_user_is_merged() {
        get("tasks/count", 41).succeedsWith("0");
        send("POST", "tasks/read", 41).succeeds();
        send("POST", "tasks/write", 41).succeeds();

        get("tasks/count", 41).succeedsWith("2");
        get("tasks/count", 42).succeedsWith("0");
    }

    @Test
    void each_caller_finds_its_own_entry_in_a_shared_map_and_set() {
        get("tasks/cart", 51).succeedsWith("null false");
        send("PUT", "tasks/cart/bread", 51).succeedsWith("null");

        get("tasks/cart", 52).succeedsWith("null false");
        send("PUT", "tasks/cart/milk", 52).succeedsWith("null");

        get("tasks/cart", 51).succeedsWith("bread true");
        get("tasks/cart", 52).succeedsWith("milk true");
    }

    @Test
    void each_form_of_injection_gives_the_object_of_the_identity_handler() {
        assertThat(get("tasks/same", 61).succeeds().body())
                .doesNotContainIgnoringCase("proxy")
                .endsWith(" true true true");
    }

    @Test
    void a_token_can_be_issued_for_the_current_user() {
        String token = get("tasks/token", 71).succeeds().body();

        http.get("tasks/name", token).succeedsWith("user71");
    }

    @Test
    void a_resource_can_have_protected_open_and_optional_methods() {
        http.get("tasks/open").succeedsWith("true true");
        get("tasks/open", 81).succeedsWith("true true");
        http.get("tasks/optional").succeedsWith("nobody");
        get("tasks/optional", 81).succeedsWith("user81");
        http.get("tasks/name").isRefusedWith(NO_TOKEN);
        get("tasks/name", 81).succeedsWith("user81");
    }

    @Test
    void a_resource_without_a_scope_knows_each_caller_or_logs_what_to_change() {
        if (server.showsUnscopedResources()) {
            for (int i = 0; i < 4; i++) {
                get("unscoped", 91 + i % 2).succeedsWith("user" + (91 + i % 2));
            }
            http.get("unscoped").isRefusedWith(NO_TOKEN);
            http.get("unscoped/open").succeedsWith("true");
        } else {
            get("unscoped", 91).has(500);
            assertThat(server.log(Shape.ENTITIES)).contains("make the resource @RequestScoped");
        }
    }

    private Answer get(String path, int user) {
        return http.get(path, tokenOf(user));
    }

    private Answer send(String method, String path, int user) {
        return http.send(http.request(path)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "JWT " + tokenOf(user)));
    }

    private String tokenOf(int user) {
        return forge.sign(Forge.claimsWith("identity", Integer.toString(user)));
    }
}
