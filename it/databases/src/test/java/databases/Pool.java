package databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The data source of an application on the embedded server. */
@ApplicationScoped
public class Pool {

    static final String URL = "DATABASE_URL";
    static final String AUTOCOMMIT = "DATABASE_AUTOCOMMIT";

    /** In milliseconds, so that a test need not wait long for a database that is away or hangs. */
    private static final int PATIENCE = 500;

    @Produces
    @ApplicationScoped
    DataSource dataSource() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv(URL));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE);
        config.setValidationTimeout(PATIENCE);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(Boolean.parseBoolean(System.getenv(AUTOCOMMIT)));
        return new HikariDataSource(config);
    }
}
