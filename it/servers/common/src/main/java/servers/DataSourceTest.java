package servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import contract.Answer;
import contract.Json;
import contract.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sources that do not exist, and databases that are not ready when the application starts. */
class DataSourceTest {

    private final AppServer server = ServerUnderTest.get();

    @ParameterizedTest
    @CsvSource({
        "NO_DATA_SOURCE, There is no bean of type DataSource with the name \"nowhere\"",
        "NO_JNDI_NAME, There is no data source with the JNDI name \"java:app/jdbc/nowhere\""
    })
    void a_wrong_name_is_logged_and_nothing_is_served(Shape shape, String fault) {
        assumeThat(shape);

        assertThat(server.serves(shape)).isEqualTo(server.goesOnWithoutFeature());

        if (server.goesOnWithoutFeature()) {
            Server http = http(shape);
            http.get("protected").has(500);
            http.login("user1", "abcxyz").has(500);
        }
        assertThat(server.log(shape)).contains("cdi-jwt cannot use jwt.data-source: " + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_AWAY, one of the files jwt_state*.sql in META-INF/cdi-jwt/",
        "DATABASE_EMPTY, META-INF/cdi-jwt/jwt_state.sql"
    })
    void a_database_that_is_not_ready_is_a_warning_and_is_used_once_it_is_ready(Shape shape, String file) {
        assumeThat(shape);
        Server http = http(shape);
        http.login("user1", "abcxyz").has(500);
        assertThat(server.log(shape))
                .containsPattern(Pattern.compile("(?s)WARN.{0,300}cdi-jwt: the table jwt_state cannot be read .{0,1000}"
                        + Pattern.quote("create it with " + file + " from the cdi-jwt jar")));

        http.post("accounts/table", BodyPublishers.noBody()).succeedsWith("created");

        // The first use is in a transaction, which must not be mistaken for a pool without autocommit.
        http.post("accounts/1/START?fails=true", BodyPublishers.noBody())
                .succeedsWith("rolled back, 0 rows, 0 sessions");
        Answer login = http.login("user1", "abcxyz").succeeds();
        http.post("auth/refresh", Json.object("refresh_token", login.json().getString("refresh_token")))
                .succeeds();
    }

    private Server http(Shape shape) {
        return new Server(server.baseOf(shape).resolve(shape.applicationPath()), Shape.SECRET);
    }

    private void assumeThat(Shape shape) {
        assumeTrue(server.shapes().contains(shape), () -> server.name() + " has no shape " + shape);
    }
}
