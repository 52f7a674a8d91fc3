package load;

import contract.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how fast the embedded server serves an open resource, and whether users can log in, during a flood of the login: by
 * bodies that never arrive, and by passwords of made-up users. The program prints a table for the default limit and for a limit
 * that is never reached.
 */
public final class Flood {

    private static final Duration ROUND = Duration.parse(System.getProperty("load.duration", "PT10S"));
    private static final int CLIENTS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong names = new AtomicLong();
    private final LoadedServer server;

    private Flood(LoadedServer server) {
        this.server = server;
    }

    public static void main(String[] args) {
        System.out.printf(
                "%-12s %-34s %10s %8s %18s %16s%n",
                "limit", "flood", "open/s", "to none", "logins, of these", "slowest in ms");
        for (String limit : List.of("default", "1000")) {
            Map<String, String> settings =
                    new HashMap<>(Map.of("JWT_SECRET_KEY", Issuer.SECRET, "LOAD_HASHES", "true"));
            if (!limit.equals("default")) {
                settings.put("JWT_LOGIN_CONCURRENCY", limit);
            }
            try (LoadedServer server = LoadedServer.embedded(settings)) {
                new Flood(server).run(limit);
            }
        }
    }

    private void run(String limit) {
        measure();
        Round none = measure();
        print(limit, "none", none, none);
        Stop passwords = flood(this::login, Duration.ofSeconds(1).dividedBy(CLIENTS));
        print(limit, "40 wrong passwords a second", measure(), none);
        passwords.now();
        List<Stop> slow = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            slow.add(flood(this::slowBody, Duration.ofSeconds(1)));
        }
        print(limit, "40 clients with slow bodies", measure(), none);
        slow.forEach(Stop::now);
    }

    private static void print(String limit, String flood, Round round, Round none) {
        System.out.printf(
                "%-12s %-34s %10.0f %8.2f %18s %16d%n",
                limit,
                flood,
                round.openPerSecond,
                round.openPerSecond / none.openPerSecond,
                round.succeeded + " of " + round.logins,
                round.slowestLogin.toMillis());
    }

    /** The results of a client of the open resource and of a client that logs in four times a second. */
    private record Round(double openPerSecond, long logins, long succeeded, Duration slowestLogin) {}

    private Round measure() {
        AtomicLong logins = new AtomicLong();
        AtomicLong succeeded = new AtomicLong();
        AtomicLong slowest = new AtomicLong();
        long answers = 0;
        Stop user = flood(
                () -> {
                    long start = System.nanoTime();
                    logins.incrementAndGet();
                    if (send(loginOf("user1")) == 200) {
                        succeeded.incrementAndGet();
                    }
                    slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                },
                Duration.ofMillis(250));
        long end = System.nanoTime() + ROUND.toNanos();
        while (System.nanoTime() < end) {
            if (send(HttpRequest.newBuilder(uri("/open")).timeout(PATIENCE).build()) == 200) {
                answers++;
            }
        }
        user.now();
        return new Round(
                answers * 1e9 / ROUND.toNanos(), logins.get(), succeeded.get(), Duration.ofNanos(slowest.get()));
    }

    /** The status, or 0 if there was no answer. */
    private int send(HttpRequest request) {
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void login() {
        client.sendAsync(loginOf("nobody" + names.incrementAndGet()), BodyHandlers.discarding());
    }

    private HttpRequest loginOf(String name) {
        return HttpRequest.newBuilder(uri("/auth"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.object("username", name, "password", "abcxyz")))
                .build();
    }

    /** Sends the beginning of a body, and waits until the server closes the connection. */
    private void slowBody() {
        String head = "POST /auth HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout((int) ROUND.toMillis());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (IOException e) {
            // The server closed the connection.
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static Stop flood(Runnable task, Duration every) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleAtFixedRate(task, 0, every.toNanos(), TimeUnit.NANOSECONDS);
        return () -> executor.shutdownNow();
    }

    @FunctionalInterface
    private interface Stop {

        void now();
    }
}
