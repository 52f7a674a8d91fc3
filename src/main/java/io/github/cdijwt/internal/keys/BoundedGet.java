package io.github.cdijwt.internal.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;

/**
 * Fetches a little, in a bounded time. jose4j's own {@link org.jose4j.http.Get} bounds the time of each read alone: who sends
 * a byte now and then would hold it for days.
 */
final class BoundedGet implements SimpleGet {

    /** From the first step to the last byte. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    // Redirects are not followed: where they lead to has not been looked at.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .sslContext(trusting())
            .build();

    @Override
    public SimpleResponse get(String location) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(location))
                .header("Accept", "application/jwk-set+json, application/json, */*;q=0.5")
                .build();
        HttpResponse<byte[]> response = await(client.sendAsync(request, answer -> new BoundedBody()));
        if (response.statusCode() != 200) {
            throw new IOException("answered with status " + response.statusCode());
        }
        return new Response(
                response.statusCode(),
                "",
                response.headers().map(),
                new String(response.body(), StandardCharsets.UTF_8));
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

    byte[] bytes(URI address) throws IOException {
        return get(address.toString()).getBody().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> response) throws IOException {
        try {
            return response.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("took more than " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException("failed", e);
        } finally {
            // Without this, what is slow would go on.
            response.cancel(true);
        }
    }
}
