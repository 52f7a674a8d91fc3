package servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in its own process, and its output. The server ends with the tests, even if they crash: a shell around it waits for
 * the end of its input, which comes when the test process is gone, and then kills the server.
 */
public final class ServerProcess implements AutoCloseable {

    private static final List<String> UNTIL_THE_INPUT_ENDS = List.of(
            "/bin/sh",
            "-c",
            "exec 3<&0; \"$@\" 3<&- </dev/null & server=$!;"
                    + " { cat <&3; kill -9 $server; } >/dev/null 2>&1 & guard=$!;"
                    + " exec 3<&-; wait $server; code=$?; kill $guard; exit $code",
            "server");

    /** The environment variables of the tests or of this machine that no server should see. */
    private static final Pattern OURS = Pattern.compile("(JWT|MP_CONFIG|JAVA|MAVEN|QUARKUS)_.*|CLASSPATH");

    static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean isWhole;
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "log of a server");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a command with these environment variables and the inherited ones, except those that match {@link #OURS}. */
    public static ServerProcess start(Path directory, Map<String, String> environment, List<String> command) {
        List<String> guarded = new ArrayList<>(UNTIL_THE_INPUT_ENDS);
        guarded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(guarded).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> OURS.matcher(name).matches());
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line, and fails if the process ends without it. */
    public MatchResult await(Pattern pattern) {
        return find(pattern).orElseThrow(() -> failed("ended without a line like " + pattern));
    }

    /** Waits for a line; the result is empty if the process ended without it. */
    public Optional<MatchResult> find(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int seen = 0; ; seen++) {
            Optional<String> line = line(seen, end);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Matcher matcher = pattern.matcher(line.get());
            if (matcher.find()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
    }

    /** Waits until {@code end} for the n-th line of the log; the result is empty if the log has fewer lines. */
    private Optional<String> line(int n, long end) {
        synchronized (lines) {
            while (lines.size() <= n && !isWhole) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw failed("did not log the expected line in time");
                }
                try {
                    lines.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw failed("was abandoned: the test was interrupted");
                }
            }
            return lines.size() > n ? Optional.of(lines.get(n)) : Optional.empty();
        }
    }

    /** The server itself, which is a child of the shell around it. */
    public ProcessHandle program() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> failed("does not run Java"));
    }

    /** Waits until the process ends by itself, and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failed("did not end in time");
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was abandoned: the test was interrupted");
        }
    }

    /** The output so far; it is complete once the process is closed. */
    public String log() {
        synchronized (lines) {
            return String.join("\n", lines) + "\n";
        }
    }

    /** An error that contains the log. */
    public AssertionError failed(String what) {
        close();
        return new AssertionError("The server " + what + ". Its log:\n" + log());
    }

    @Override
    public void close() {
        destroy();
        try {
            process.waitFor();
            reader.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // Not the method of the process, which closes the stream that the reader has not read to its end.
        process.toHandle().destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(the rest of the log could not be read)");
        }
        synchronized (lines) {
            isWhole = true;
            lines.notifyAll();
        }
    }

    private void add(String line) {
        synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
        }
    }
}
