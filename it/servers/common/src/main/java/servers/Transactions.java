package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sessions in a data source, and in the transactions of an application. In each transaction the application writes a row of its
 * own before it works with sessions.
 */
abstract class Transactions {

    private static final AtomicInteger USERS = new AtomicInteger();

    private final AppServer server = ServerUnderTest.get();
    private final int user = USERS.incrementAndGet();
    private final Shape shape;

    private Server http;

    Transactions(Shape shape) {
        this.shape = shape;
    }

    @BeforeEach
    void find() {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
        http = new Server(server.baseOf(shape).resolve(shape.applicationPath()), Shape.SECRET);
    }

    @Test
    void sessions_are_in_the_data_source_and_its_table_is_created_in_a_test() {
        Answer login = login();
        http.get("accounts", login.token()).succeeds();
        refresh(login).succeeds();
        assertThat(server.log(shape))
                .containsAnyOf(
                        "(in the data source \"java:comp/DefaultDataSource\")",
                        "(in the data source \"default\")",
                        "(in the data source \"accounts\")");
    }

    @ParameterizedTest
    @CsvSource({"END_ALL, 0", "END, 1", "LOGOUT, 1", "REFRESH, 2", "LIST, 2", "START, 3", "LOGIN, 3"})
    void work_with_sessions_commits_with_the_transaction_of_the_application(String work, int sessions) {
        Answer login = login();
        login();
        transaction(work, login).succeedsWith("committed, 1 rows, " + sessions + " sessions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"END_ALL", "END", "LOGOUT", "REFRESH", "LIST", "START", "LOGIN"})
    void work_with_sessions_is_rolled_back_with_the_transaction_of_the_application(String work) {
        Answer login = login();
        Answer other = login();

        transaction(work + "?fails=true", login).succeedsWith("rolled back, 0 rows, 2 sessions");

        http.get("accounts", login.token()).succeeds();
        refresh(login).succeeds();
        refresh(other).succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"END_ALL", "LOGOUT", "REFRESH"})
    void a_refresh_token_is_rejected_after_a_commit_that_spent_it(String work) {
        Answer login = login();

        transaction(work, login);

        refresh(login).has(401);
        http.get("accounts", login.token()).has(401);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TABLE, END_ALL",
        "NO_TABLE, END",
        "NO_TABLE, LOGOUT",
        "NO_TABLE, REFRESH",
        "NO_TABLE, LIST",
        "NO_TABLE, START",
        "NO_WRITES, REFRESH",
        "NO_WRITES, START",
        "NO_REMOVAL, END_ALL",
        "NO_REMOVAL, END"
    })
    void a_failed_statement_is_thrown_and_nothing_of_the_transaction_remains(String fault, String work) {
        Answer login = login();
        Answer other = login();

        transaction(work + "?fault=" + fault, login)
                .succeedsWith("failed with IllegalStateException, 0 rows, 2 sessions");

        refresh(login).succeeds();
        refresh(other).succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_TABLE", "NO_WRITES"})
    void a_login_that_cannot_be_stored_is_rejected_and_nothing_of_the_transaction_remains(String fault) {
        Answer login = login();

        transaction("LOGIN?fault=" + fault, login).succeedsWith("refused with 500, 0 rows, 1 sessions");
    }

    @Test
    void failed_logins_stay_counted_if_the_transaction_of_the_application_is_rolled_back() {
        Answer login = login();
        for (int i = 0; i < 10; i++) {
            transaction("FAILED_LOGIN", login).succeedsWith("refused with 401, 0 rows, 1 sessions");
        }
        transaction("FAILED_LOGIN", login).succeedsWith("refused with 429, 0 rows, 1 sessions");
    }

    @Test
    void a_refresh_token_that_is_used_twice_ends_the_session_although_the_rejection_rolls_back_the_transaction() {
        Answer login = login();
        Answer refreshed = refresh(login).succeeds();

        transaction("REFRESH", login).succeedsWith("refused with 401, 0 rows, 0 sessions");

        refresh(refreshed).has(401);
        http.get("accounts", refreshed.token()).has(401);
    }

    private Answer login() {
        return http.login("user" + user, "abcxyz").succeeds();
    }

    private Answer transaction(String work, Answer login) {
        return http.post("accounts/" + user + "/" + work, BodyPublishers.ofString(tokenOf(login)));
    }

    private Answer refresh(Answer login) {
        return http.post("auth/refresh", Json.object("refresh_token", tokenOf(login)));
    }

    private static String tokenOf(Answer login) {
        return login.json().getString("refresh_token");
    }
}
