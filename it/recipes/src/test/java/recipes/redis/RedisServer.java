package recipes.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import servers.ServerProcess;

/** Redis, if it is installed here, without any file. */
final class RedisServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready to accept connections");

    private static final String MISSING = "Redis not here: its recipe is not tested (install redis-server)";

    private final int port = ServerProcess.freePort();
    private final ServerProcess process;

    private RedisServer(Path program) {
        Path folder = Path.of("target").toAbsolutePath();
        List<String> command = List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--dir",
                folder.toString());
        this.process = ServerProcess.start(create(folder), Map.of(), command);
        process.await(READY);
    }

    /** Starts it. The test is skipped if Redis is not installed. */
    static RedisServer start() {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println(MISSING);
        }
        Assumptions.assumeTrue(program.isPresent(), MISSING);
        return new RedisServer(program.get());
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
