package databases;

import java.io.IOException;
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
    private static int port;

    private MariaDb() {}

    /** The URL of a database. The test is skipped if MariaDB is not installed. */
    static synchronized String url(String database) {
        if (server == null) {
            start();
        }
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&useSsl=false";
    }

    private static void start() {
        Optional<Path> program = program("mariadbd");
        Optional<Path> installer = program("mariadb-install-db");
        if (program.isEmpty() || installer.isEmpty()) {
            System.out.println(MISSING);
        }
        Assumptions.assumeTrue(program.isPresent() && installer.isPresent(), MISSING);
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mariadb")
                    .toAbsolutePath();
            port = ServerProcess.freePort();
            List<String> options = new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data")));
            if ("root".equals(System.getProperty("user.name"))) {
                options.add("--user=root");
            }
            run(folder, installer.get(), options, "--skip-test-db", "--auth-root-authentication-method=normal");
            server = run(
                    folder,
                    program.get(),
                    options,
                    "--socket=" + folder.resolve("socket"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--max-connections=300",
                    "--skip-grant-tables");
            server.await(READY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerProcess run(Path folder, Path program, List<String> options, String... more) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
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
