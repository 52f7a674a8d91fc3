package io.github.cdijwt.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.rest.Reply;
import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.store.MemoryStore;
import io.github.cdijwt.internal.store.StateTable;
import io.github.cdijwt.internal.store.TestSource;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.StateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions in the database of an application. */
class DatabaseTest {

    private static final List<String> SETTINGS =
            List.of("jwt.data-source", "jwt.refresh-expiration-delta", "mp.config.profile", "jwt.verify-session");

    private static final User JOE = new User("joe", List.of());

    private static TestSource source = TestSource.empty();

    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void set() {
        System.setProperty("jwt.refresh-expiration-delta", "P7D");
        System.setProperty("jwt.data-source", "default");
        System.setProperty("mp.config.profile", "prod");
        source = TestSource.empty();
        log.start();
    }

    @AfterEach
    void reset() {
        log.stop();
        source.close();
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void a_session_goes_on_after_a_restart_and_at_another_server() throws SQLException {
        StateTable.create(source.dataSource());
        Reply login;
        try (TestServer first = start()) {
            login = first.login("joe", TestUsers.PASSWORD).has(200);
        }
        Reply refresh;
        try (TestServer second = start()) {
            refresh = refresh(second, login).has(200);
            assertThat(second.bean(Sessions.class).of(JOE)).hasSize(1);
        }
        try (TestServer third = start()) {
            third.bean(Sessions.class).endAll(JOE);
            refresh(third, refresh).has(401);
        }
        assertThat(warnings()).isEmpty();
        assertThat(log.lines()).anyMatch(line -> line.contains("(in the data source \"default\")"));
    }

    @Test
    void a_missing_table_is_a_warning_at_start_and_500_until_it_exists() throws SQLException {
        try (TestServer server = start()) {
            assertThat(warnings())
                    .singleElement()
                    .asString()
                    .contains("the table jwt_state cannot be read", "META-INF/cdi-jwt/jwt_state.sql");
            server.login("joe", TestUsers.PASSWORD).has(500);
            StateTable.create(source.dataSource());
            server.login("joe", TestUsers.PASSWORD).has(200);
        }
    }

    @Test
    void a_database_that_is_away_at_start_is_used_when_it_is_back() throws SQLException {
        StateTable.create(source.dataSource());
        source.away(true);
        try (TestServer server = start()) {
            assertThat(warnings()).singleElement().asString().contains("The database is away", "jwt_state*.sql");
            server.login("joe", TestUsers.PASSWORD).has(500);
            source.away(false);
            server.login("joe", TestUsers.PASSWORD).has(200);
        }
    }

    @Test
    void while_the_database_is_away_nothing_is_open() throws SQLException {
        System.setProperty("jwt.verify-session", "true");
        StateTable.create(source.dataSource());
        try (TestServer server = start()) {
            Reply login = server.login("joe", TestUsers.PASSWORD);
            source.away(true);
            server.login("joe", TestUsers.PASSWORD).has(500);
            server.login("joe", "wrong").has(500);
            refresh(server, login).has(500);
            post(server, "auth/logout", login).has(500);
            assertThatThrownBy(() -> server.bean(Sessions.class).endAll(JOE)).isInstanceOf(IllegalStateException.class);
            source.away(false);
            refresh(server, login).has(200);
            post(server, "auth/logout", login).has(204);
        }
    }

    @Test
    void failed_logins_are_counted_in_the_database() throws SQLException {
        StateTable.create(source.dataSource());
        for (int i = 0; i < 2; i++) {
            try (TestServer server = start()) {
                for (int j = 0; j < 5; j++) {
                    server.login("joe", "wrong").has(401);
                }
            }
        }
        try (TestServer server = start()) {
            server.login("joe", TestUsers.PASSWORD).has(429);
            server.bean(LoginThrottle.class).clear("joe");
            server.login("joe", TestUsers.PASSWORD).has(200);
        }
    }

    @Test
    void in_a_test_the_table_is_created() {
        System.setProperty("mp.config.profile", "test");
        for (int i = 0; i < 2; i++) {
            try (TestServer server = start()) {
                server.login("joe", TestUsers.PASSWORD).has(200);
            }
        }
        assertThat(log.lines())
                .filteredOn(line -> line.contains("created the table"))
                .hasSize(1);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_wrong_name_stops_the_deployment() {
        System.setProperty("jwt.data-source", "users");
        try (WeldContainer container = TestContainer.with(TestUsers.Users.class).initialize()) {
            DatabaseStart start = container.select(DatabaseStart.class).get();
            assertThatThrownBy(start::check)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("There is no bean of type DataSource with the name \"users\"");
        }
    }

    @Test
    void a_store_of_the_application_wins() {
        try (TestServer server = TestServer.listing(Database.class, OwnStore.class)) {
            assertThat(warnings()).singleElement().asString().contains("jwt.data-source is set but has no effect");
            server.login("joe", TestUsers.PASSWORD).has(200);
        }
    }

    private static TestServer start() {
        return TestServer.listing(Database.class);
    }

    private List<String> warnings() {
        return log.lines().stream().filter(line -> line.startsWith("WARNING")).toList();
    }

    private static Reply refresh(TestServer server, Reply login) {
        return post(server, "auth/refresh", login);
    }

    private static Reply post(TestServer server, String path, Reply login) {
        String token = login.json().getString("refresh_token");
        return server.send(server.request("POST", path)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(("{\"refresh_token\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8)));
    }

    @ApplicationScoped
    public static class Database {
        @Produces
        @ApplicationScoped
        DataSource dataSource() {
            return source.dataSource();
        }
    }

    @ApplicationScoped
    public static class OwnStore implements StateStore {
        private final StateStore memory = new MemoryStore(Clock.systemUTC());

        @Override
        public Optional<Entry> find(String id) {
            return memory.find(id);
        }

        @Override
        public boolean add(Entry entry) {
            return memory.add(entry);
        }

        @Override
        public boolean replace(Entry entry, String version) {
            return memory.replace(entry, version);
        }

        @Override
        public boolean remove(String id) {
            return memory.remove(id);
        }

        @Override
        public List<Entry> of(String owner) {
            return memory.of(owner);
        }
    }
}
