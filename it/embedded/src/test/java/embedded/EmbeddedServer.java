package embedded;

import contract.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, with real environment variables, as an operator would start it. */
final class EmbeddedServer implements AutoCloseable {

    static final String SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1";
    static final String APPLICATION = "embedded.ContractApplication";

    private static final Pattern ADDRESS = Pattern.compile(" at (http://127\\.0\\.0\\.1:\\d+/)");
    private static final int START_SECONDS = 60;

    private final Process process;
    private final StringBuffer log = new StringBuffer();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader;

    private EmbeddedServer(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "log of the server");
        reader.start();
    }

    /** Starts the contract's application with these settings as environment variables. */
    static EmbeddedServer start(Map<String, String> environment, String... beans) {
        return launch(APPLICATION, environment, beans).awaitReady();
    }

    /** Starts an application with these settings, and with these classes of the overrides as beans. */
    static EmbeddedServer launch(String application, Map<String, String> environment, String... beans) {
        return launch(environment, "-Dbeans=" + String.join(",", beans), Main.class.getName(), application);
    }

    /** Starts the quickstart as its own program, on a free port. */
    static EmbeddedServer quickstart(Map<String, String> environment) {
        return launch(environment, "-Dport=0", "quickstart.Quickstart");
    }

    private static EmbeddedServer launch(Map<String, String> environment, String... program) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JWT_") || name.startsWith("MP_CONFIG_"));
        builder.environment().putAll(environment);
        try {
            return new EmbeddedServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmbeddedServer awaitReady() {
        try {
            ready.get(START_SECONDS, TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException e) {
            throw failed("did not start in time", e);
        } catch (ExecutionException e) {
            throw failed("did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not waited for", e);
        }
    }

    /** Waits for a server that refuses to start, and gives what it said. */
    String awaitRefusal() {
        try {
            if (process.waitFor(START_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                reader.join();
                return log();
            }
            throw failed("started, or did not end", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was not waited for", e);
        } finally {
            close();
        }
    }

    Server http() {
        return new Server(ready.join(), SECRET);
    }

    /** What the server has said; all of it once it is closed. */
    String log() {
        return log.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AssertionError failed(String what, Exception cause) {
        close();
        return new AssertionError("The server " + what + ". Its log:\n" + log, cause);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    ready.complete(URI.create(address.group(1)));
                }
            }
        } catch (IOException e) {
            log.append("(the log broke off)\n");
        }
        ready.completeExceptionally(new IllegalStateException("The process ended"));
    }
}
