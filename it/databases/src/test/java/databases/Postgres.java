package databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL from the repository of Maven, started once. */
final class Postgres {

    private static final String NAME = UUID.randomUUID().toString();

    private static EmbeddedPostgres server;
    private static int port;
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

    /** Starts it, for the first time or again. */
    static void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("max_connections", "300")
                    // The tests cause thousands of errors on purpose.
                    .setServerConfig("log_min_messages", "panic")
                    .start();
            port = server.getPort();
        } catch (IOException | RuntimeException e) {
            failure = "PostgreSQL cannot run here: " + e;
            System.out.println(failure);
        }
    }

    /** Ends all connections. */
    static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that a later run removes. */
    private static Path data() {
        return Path.of(System.getProperty("ot.epg.working-dir", "target/postgres"), NAME)
                .toAbsolutePath();
    }
}
