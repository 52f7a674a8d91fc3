package io.github.cdijwt.internal.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on this machine that can respond correctly or misbehave. */
public final class TestIssuer implements AutoCloseable {

    /** The ways in which its response can be faulty. */
    public enum Fault {
        SAYS_NOTHING,
        SENDS_NOW_AND_THEN,
        SENDS_50_MB,
        SENDS_50_MB_WITHOUT_SAYING_HOW_MUCH
    }

    private static final int FIFTY_MB = 50 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer = exchange -> {};

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    }

    public int requests() {
        return requests.get();
    }

    public void awaitRequests(int times) {
        while (requests.get() < times) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("requested " + requests + " times, not " + times);
            }
            Thread.onSpinWait();
        }
    }

    public void publishes(String body) {
        answers(200, body);
    }

    public void answers(int status, String body) {
        answer = exchange -> send(exchange, status, body);
    }

    /** Keeps the response, but delays it. */
    public void delays(Duration by) {
        Answer prompt = answer;
        answer = exchange -> {
            pause(by);
            prompt.to(exchange);
        };
    }

    public void does(Fault fault) {
        answer = switch (fault) {
            case SAYS_NOTHING -> exchange -> pause(Duration.ofSeconds(30));
            case SENDS_NOW_AND_THEN ->
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 60; i++) {
                        exchange.getResponseBody().write('{');
                        exchange.getResponseBody().flush();
                        pause(Duration.ofMillis(500));
                    }
                };
            case SENDS_50_MB -> exchange -> sendMuch(exchange, FIFTY_MB);
            case SENDS_50_MB_WITHOUT_SAYING_HOW_MUCH -> exchange -> sendMuch(exchange, 0);
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void sendMuch(HttpExchange exchange, long announced) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        byte[] part = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int sent = 0; sent < FIFTY_MB; sent += part.length) {
                body.write(part);
            }
        }
    }

    /** Waits until the time or the test is over. */
    private void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UncheckedIOException(new IOException("closed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
