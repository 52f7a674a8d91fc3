package recipes.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.jta.cdi.TransactionExtension;
import io.agroal.api.AgroalDataSource;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.StateStore.Entry;
import io.github.cdijwt.spi.StateStoreCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store of the recipe with Hibernate and JTA, on H2. */
class JpaStoreTest {

    private static final Instant LATER = Instant.ofEpochMilli(4_000_000_000_000L);
    private static final Instant PAST = Instant.ofEpochMilli(1_000_000_000_000L);

    private final UserTransaction transaction = com.arjuna.ats.jta.UserTransaction.userTransaction();

    private WeldContainer container;
    private JpaStore store;

    @BeforeEach
    void start() throws SQLException {
        container = new Weld()
                .disableDiscovery()
                .addExtension(new TransactionExtension())
                .addBeanClasses(JpaStore.class, StateRows.class, Entities.class, Users.class)
                .initialize();
        store = container.select(JpaStore.class).get();
        execute("DELETE FROM jwt_state");
    }

    @AfterEach
    void stop() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        execute("DROP TABLE jwt_state");
        container.close();
    }

    @Test
    void the_store_satisfies_its_contract() throws SQLException {
        StateStoreCheck.check(store);
        assertThat(rows()).isZero();
    }

    @Test
    void a_new_entry_removes_entries_that_have_ended() throws SQLException {
        store.add(entry("s.1", LATER));
        store.add(entry("f.1", PAST));
        // It has removed itself, because it was over before it was added.
        assertThat(store.find("f.1")).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void the_store_is_not_changed_by_a_rollback_of_the_application() throws Exception {
        transaction.begin();
        assertThat(store.add(entry("f.1", LATER))).isTrue();
        assertThat(store.add(entry("f.1", LATER))).isFalse();
        transaction.rollback();

        assertThat(store.find("f.1")).contains(entry("f.1", LATER));
    }

    @Test
    void an_id_that_is_taken_does_not_roll_back_the_transaction_of_the_application() throws Exception {
        store.add(entry("f.1", LATER));
        transaction.begin();
        assertThat(store.add(entry("f.1", LATER))).isFalse();
        transaction.commit();
    }

    @Test
    void a_failure_is_thrown() throws SQLException {
        execute("ALTER TABLE jwt_state RENAME TO away");
        assertThatThrownBy(() -> store.find("s.1")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.add(entry("s.1", LATER))).isInstanceOf(RuntimeException.class);
        execute("ALTER TABLE away RENAME TO jwt_state");
    }

    /** Without one, cdi-jwt would not start. */
    @ApplicationScoped
    public static class Users implements IdentityHandler<String> {

        @Override
        public Optional<String> identity(JsonObject claims) {
            return Optional.empty();
        }
    }

    private static Entry entry(String id, Instant end) {
        return new Entry(id, "o", "1", "{}", end);
    }

    private int rows() throws SQLException {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM jwt_state")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AgroalDataSource pool() {
        return container.select(AgroalDataSource.class).get();
    }
}
