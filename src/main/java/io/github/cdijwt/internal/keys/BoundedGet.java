package io.github.cdijwt.internal.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/**
 * Fetches a little, in a bounded time, and closes what it has opened. The JDK's timeouts bound each step alone: who sends a
 * byte now and then would hold it for days.
 */
final class BoundedGet {

    /** From the first step to the last byte. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    static final int MAX_BYTES = 512 * 1024;

    private static final int BUFFER = 8 * 1024;

    private BoundedGet() {}

    /**
     * What is at an address.
     *
     * @throws KeyFault if it is not to be had, with what is wrong
     */
    static byte[] bytes(URI address) throws KeyFault {
        long start = System.nanoTime();
        try {
            return fetch(address, start);
        } catch (IOException | RuntimeException e) {
            // Without their texts, which may repeat what was sent.
            throw isOver(start)
                    ? tooSlow()
                    : new KeyFault("cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static byte[] fetch(URI address, long start) throws IOException, KeyFault {
        HttpURLConnection connection = open(address);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                connection::disconnect, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        try {
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new KeyFault("answered with status " + status);
            }
            return body(connection, start);
        } finally {
            end.cancel(false);
            connection.disconnect();
        }
    }

    private static HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (connection instanceof HttpsURLConnection secured) {
            secured.setSSLSocketFactory(trusting().getSocketFactory());
        }
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setUseCaches(false);
        // Where it leads to has not been looked at.
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/jwk-set+json, application/json, */*;q=0.5");
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private static byte[] body(HttpURLConnection connection, long start) throws IOException, KeyFault {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = connection.getInputStream()) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > MAX_BYTES) {
                    throw new KeyFault("sent more than " + MAX_BYTES + " bytes");
                }
                if (isOver(start)) {
                    throw tooSlow();
                }
            }
        }
        return body.toByteArray();
    }

    private static boolean isOver(long start) {
        return System.nanoTime() - start >= PATIENCE.toNanos();
    }

    private static KeyFault tooSlow() {
        return new KeyFault("took more than " + PATIENCE.toSeconds() + " s");
    }

    /** The JDK's own, or, where a server has spoilt that with a key store that cannot be opened, one that needs no key. */
    private static SSLContext trusting() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException spoilt) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, null, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("There is no TLS here", e);
            }
        }
    }
}
