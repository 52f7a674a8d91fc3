package stored;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** The data source of the application: the database of an environment variable, or the one that is being measured. */
@ApplicationScoped
public class Pool {

    private static final int SIZE = 16;

    private static volatile DataSource measured;

    /** Lets the application use another database from now on. */
    static void use(DataSource database) {
        measured = database;
    }

    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Produces
    @ApplicationScoped
    DataSource dataSource() {
        String url = System.getenv("DATABASE_URL");
        return url != null ? open(url) : current();
    }

    private static DataSource current() {
        return (DataSource) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(measured, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
