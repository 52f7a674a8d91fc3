package recipes.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.internal.store.StateTable;
import io.github.cdijwt.spi.StateStoreCheck;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The data source of the recipe, as the store of cdi-jwt uses it. */
class PoolTest {

    private final Pool pool = new Pool();

    @Test
    void the_store_of_the_library_works_with_this_data_source() throws Exception {
        DataSource source = open("jdbc:h2:mem:pool");
        StateTable.create(source);

        StateStoreCheck.check(new JdbcStore(() -> source, Clock.systemUTC()));

        pool.close(source);
        assertThat(source.unwrap(HikariDataSource.class).isClosed()).isTrue();
    }

    @Test
    void the_application_starts_while_the_database_is_away() throws Exception {
        DataSource source = open("jdbc:h2:tcp://127.0.0.1:1/away");
        assertThat(source.unwrap(HikariDataSource.class).isRunning()).isTrue();
        pool.close(source);
    }

    private DataSource open(String url) {
        pool.url = url;
        pool.user = "sa";
        pool.password = "";
        return pool.dataSource();
    }
}
