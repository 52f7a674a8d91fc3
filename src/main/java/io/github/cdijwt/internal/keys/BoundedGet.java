package io.github.cdijwt.internal.keys;

import io.github.cdijwt.internal.keys.format.KeyFault;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Fetches a small document in a bounded time. It uses {@code HttpClient}, which ignores the JVM-wide defaults that
 * other libraries may set, such as those for host names, cookies and credentials. Each fetch creates a new client: a
 * long-lived client would keep a thread, and with it the class loader of the deployment.
 */
final class BoundedGet {

    /** The limit for the whole fetch, including the body. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    static final int MAX_BYTES = 512 * 1024;

    private static final String ACCEPT = "application/jwk-set+json, application/json, */*;q=0.5";

    private BoundedGet() {}

    /**
     * Fetches a document.
     *
     * @throws KeyFault if the document does not exist, is too large, or takes too long
     */
    static byte[] bytes(URI address, IssuerTrust trust) throws KeyFault {
        ExecutorService threads = Executors.newCachedThreadPool(BoundedGet::thread);
        try {
            SSLContext context = trust.context();
            if (address.getHost() == null) {
                return fetch(new UrlGet(address, ACCEPT, context), threads);
            }
            HttpClient client = client(threads, context);
            try {
                return fetch(client, address);
            } finally {
                stop(client);
            }
        } catch (RuntimeException e) {
            throw unreadable(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Loads the classes for a fetch in advance. Starting TLS takes up to a second on a busy machine, and a request
     * would have to wait for it.
     */
    static void prepare(IssuerTrust trust) {
        try {
            stop(client(Runnable::run, trust.context()));
        } catch (KeyFault | RuntimeException e) {
            // The first fetch reports it.
        }
    }

    private static byte[] fetch(HttpClient client, URI address) throws KeyFault {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", ACCEPT).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BoundedGet::body);
        HttpResponse<byte[]> response = inTime(answer);
        checkStatus(address, response.statusCode(), response.headers().firstValue("Location"));
        return notTooLong(response.body());
    }

    private static byte[] fetch(UrlGet get, ExecutorService threads) throws KeyFault {
        try {
            return notTooLong(inTime(threads.submit(() -> get.bytes(MAX_BYTES))));
        } finally {
            get.stop();
        }
    }

    private static byte[] notTooLong(byte[] body) throws KeyFault {
        if (body.length > MAX_BYTES) {
            throw new KeyFault("sent more than " + MAX_BYTES + " bytes");
        }
        return body;
    }

    /** Throws a fault unless the status is 200. */
    static void checkStatus(URI address, int status, Optional<String> location) throws KeyFault {
        if (Redirect.is(status)) {
            throw Redirect.fault(address, status, location);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new KeyFault("responded with status " + status);
        }
    }

    private static <T> T inTime(Future<T> answer) throws KeyFault {
        try {
            // The timeout of a request ends with the headers: a server that sends one byte now and then could keep it
            // open for days.
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KeyFault("took more than " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeyFault fault) {
                throw fault;
            }
            throw unreadable(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static BodySubscriber<byte[]> body(ResponseInfo answer) {
        return new BoundedBody(answer.statusCode() == HttpURLConnection.HTTP_OK ? MAX_BYTES : 0);
    }

    private static KeyFault unreadable(Throwable cause) {
        // Without the message, which may repeat a part of the response.
        return new KeyFault("cannot be read ("
                + (cause.getCause() instanceof UnresolvedAddressException
                        ? "UnknownHostException"
                        : cause.getClass().getSimpleName())
                + ")");
    }

    private static HttpClient client(Executor threads, SSLContext trust) {
        Thread current = Thread.currentThread();
        ClassLoader application = current.getContextClassLoader();
        // The client's thread inherits this class loader, and may live a little longer than the fetch.
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return HttpClient.newBuilder()
                    .executor(threads)
                    .sslContext(trust)
                    .version(HttpClient.Version.HTTP_1_1)
                    // The target of a redirect has not been checked.
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        } finally {
            current.setContextClassLoader(application);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "cdi-jwt-keys-http", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        return thread;
    }

    /** Stops the client on Java 21 and later. Before that, a client stops when it is garbage collected. */
    private static void stop(HttpClient client) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(client);
        } catch (ReflectiveOperationException e) {
            // Java 17: the garbage collector stops it.
        }
    }
}
