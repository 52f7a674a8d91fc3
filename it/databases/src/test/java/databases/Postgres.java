package databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL from the repository of Maven, started once. */
final class Postgres {

    private static EmbeddedPostgres server;
    private static String failure = "";

    private Postgres() {}

    /** The URL of a database. The test is skipped if PostgreSQL cannot run here. */
    static synchronized String url(String database) {
        if (server == null && failure.isEmpty()) {
            start();
        }
        Assumptions.assumeTrue(failure.isEmpty(), failure);
        return server.getJdbcUrl("postgres", database);
    }

    private static void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    // The tests cause thousands of errors on purpose.
                    .setServerConfig("log_min_messages", "panic")
                    .start();
        } catch (IOException | RuntimeException e) {
            failure = "PostgreSQL cannot run here: " + e;
            System.out.println(failure);
        }
    }
}
