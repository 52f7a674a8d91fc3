package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in the default database of a server, and in the transactions of an application. */
class TransactionsTest {

    private final AppServer server = ServerUnderTest.get();

    private Server http;

    @BeforeEach
    void find() {
        assumeTrue(server.shapes().contains(Shape.DATABASE), () -> server.name() + " has no database here");
        http = new Server(server.baseOf(Shape.DATABASE).resolve(Shape.DATABASE.applicationPath()), Shape.SECRET);
    }

    @Test
    void sessions_are_in_the_data_source_and_its_table_is_created_in_a_test() {
        Answer login = http.login("user1", "abcxyz").succeeds();
        refresh(login).succeeds();
        http.get("protected", login.token()).succeeds();
        assertThat(server.log(Shape.DATABASE)).contains("(in the data source \"java:comp/DefaultDataSource\")");
    }

    @Test
    void sessions_end_with_the_transaction_of_the_application() {
        Answer login = http.login("user1", "abcxyz").succeeds();

        transaction(1, "commit").succeedsWith("1 rows, 0 sessions");

        refresh(login).has(401);
        http.get("protected", login.token()).has(401);
    }

    @Test
    void sessions_stay_if_the_transaction_of_the_application_is_rolled_back() {
        transaction(2, "commit");
        Answer login = http.login("user2", "abcxyz").succeeds();

        transaction(2, "rollback").succeedsWith("0 rows, 1 sessions");

        refresh(login).succeeds();
    }

    @Test
    void a_session_does_not_start_if_the_transaction_of_the_application_is_rolled_back() {
        transaction(3, "start").succeedsWith("0 rows, 0 sessions");
    }

    @Test
    void failed_logins_stay_counted_if_the_transaction_of_the_application_is_rolled_back() {
        for (int i = 0; i < 10; i++) {
            transaction(4, "login").succeedsWith("401");
        }
        transaction(4, "login").succeedsWith("429");
    }

    private Answer transaction(int user, String name) {
        return http.post("accounts/" + user + "/" + name, BodyPublishers.noBody());
    }

    private Answer refresh(Answer login) {
        return http.post(
                "auth/refresh", Json.object("refresh_token", login.json().getString("refresh_token")));
    }
}
