package recipes.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data source of an application whose server has none. */
@ApplicationScoped
public class Pool {

    @Inject
    @ConfigProperty(name = "database.url")
    String url;

    @Inject
    @ConfigProperty(name = "database.user")
    String user;

    @Inject
    @ConfigProperty(name = "database.password")
    String password;

    @Produces
    @ApplicationScoped
    DataSource dataSource() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        // In milliseconds: a request need not wait longer for a database that is away or hangs.
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        // The application starts before the database, too.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    void close(@Disposes DataSource pool) throws Exception {
        pool.unwrap(HikariDataSource.class).close();
    }
}
