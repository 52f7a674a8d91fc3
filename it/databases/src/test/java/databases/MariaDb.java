package databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import servers.ServerProcess;

/** MariaDB, if it is installed here, in a folder of its own. It is started once and ends with the tests. */
final class MariaDb {

    private static final Pattern READY = Pattern.compile("ready for connections");

    private static final String MISSING =
            "MariaDB not here: its tests are skipped (install mariadb-server, but do not start it)";

    private static ServerProcess server;
    private static Path folder;
    private static Path program;
    private static int port;

    private MariaDb() {}

    /** The URL of a database. The test is skipped if MariaDB is not installed. */
    static synchronized String url(String database) {
        if (server == null) {
            install();
            start();
        }
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&useSsl=false";
    }

    private static void install() {
        Optional<Path> daemon = program("mariadbd");
        Optional<Path> installer = program("mariadb-install-db");
        if (daemon.isEmpty() || installer.isEmpty()) {
            System.out.println(MISSING);
        }
        Assumptions.assumeTrue(daemon.isPresent() && installer.isPresent(), MISSING);
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mariadb")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = ServerProcess.freePort();
        program = daemon.get();
        run(installer.get(), "--skip-test-db", "--auth-root-authentication-method=normal");
    }

    /** Starts it, for the first time or again. */
    static void start() {
        server = run(
                program,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--max-connections=300",
                "--skip-grant-tables");
        server.await(READY);
    }

    /** Kills it without any warning. */
    static void stop() {
        server.close();
    }

    private static ServerProcess run(Path program, String... more) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
        command.add("--datadir=" + folder.resolve("data"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(more));
        ServerProcess process = ServerProcess.start(folder, Map.of(), command);
        if (program.endsWith("mariadb-install-db") && process.awaitEnd() != 0) {
            throw process.failed("could not be installed");
        }
        return process;
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":", -1)),
                        Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
