package databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.cdijwt.internal.store.StateTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A kind of database, each test of which gets an empty one. */
enum Database {
    H2 {
        @Override
        String create(String name, String options) {
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        }
    },

    POSTGRESQL {
        @Override
        String create(String name, String options) {
            execute(Postgres.url("postgres"), "CREATE DATABASE " + name + options);
            return Postgres.url(name);
        }

        @Override
        void stop() {
            Postgres.stop();
        }

        @Override
        void start() {
            Postgres.start();
        }

        @Override
        String withSocketTimeout(String url) {
            return url + "&socketTimeout=1";
        }
    },

    MARIADB {
        @Override
        String create(String name, String options) {
            execute(MariaDb.url("mysql"), "CREATE DATABASE " + name + options);
            return MariaDb.url(name);
        }

        @Override
        void stop() {
            MariaDb.stop();
        }

        @Override
        void start() {
            MariaDb.start();
        }

        @Override
        String withSocketTimeout(String url) {
            return url + "&socketTimeout=1000";
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    abstract String create(String name, String options);

    /** Stops the server of the database, until it is started again. */
    void stop() {
        throw new UnsupportedOperationException(name());
    }

    /** Starts the server of the database with the same data at the same address. */
    void start() {
        throw new UnsupportedOperationException(name());
    }

    /** A URL with which the driver waits at most a second for a response. */
    String withSocketTimeout(String url) {
        throw new UnsupportedOperationException(name());
    }

    /** Creates an empty database, and returns its URL. */
    String create() {
        return create("");
    }

    /** Creates an empty database with options of {@code CREATE DATABASE}. */
    String create(String options) {
        return create("test" + COUNT.incrementAndGet(), options);
    }

    /** Creates a database with the table of the jar. */
    String withTable() {
        String url = create();
        try (HikariDataSource pool = pool(url, 1)) {
            StateTable.create(pool);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    static HikariDataSource pool(String url, int size) {
        return pool(url, size, "", true);
    }

    static HikariDataSource pool(String url, int size, String isolation, boolean autocommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(autocommit);
        if (!isolation.isEmpty()) {
            config.setTransactionIsolation(isolation);
        }
        return new HikariDataSource(config);
    }

    static void execute(String url, String... statements) {
        try (HikariDataSource pool = pool(url, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements of a file in the jar, with each type of a text replaced. */
    static String[] statements(String file, String textType) {
        try (InputStream stream = Objects.requireNonNull(
                Database.class.getResourceAsStream("/META-INF/cdi-jwt/" + file), "the file in the jar")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .replaceAll("(VARCHAR\\(\\d+\\))", "$1" + textType)
                    .strip()
                    .replaceAll(";\\s*$", "")
                    .split(";", -1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
