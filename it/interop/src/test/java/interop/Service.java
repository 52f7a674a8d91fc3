package interop;

import io.github.cdijwt.Tokens;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** An application with cdi-jwt that runs in this process, one at a time. */
final class Service implements AutoCloseable {

    static final String ISSUER = "https://accounts.example.com";
    static final String AUDIENCE = "shop";

    private static final Map<String, String> COMMON = Map.of("jwt.issuer", ISSUER, "jwt.audience", AUDIENCE);

    private final SeBootstrap.Instance server;
    private final Map<String, String> settings;

    private Service(SeBootstrap.Instance server, Map<String, String> settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Starts a service with these settings plus the issuer and the audience that all services share. */
    static Service start(Map<String, String> settings) {
        COMMON.forEach(System::setProperty);
        settings.forEach(System::setProperty);
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        try {
            return new Service(
                    SeBootstrap.start(ServiceApplication.class, configuration)
                            .toCompletableFuture()
                            .join(),
                    settings);
        } catch (CompletionException e) {
            forget(settings);
            throw e;
        }
    }

    Tokens tokens() {
        return CDI.current().select(Tokens.class).get();
    }

    /** The address of the public keys. */
    URI publishedAt() {
        return server.configuration().baseUri().resolve(".well-known/jwks.json");
    }

    /** The JWK set that the service publishes. */
    String published() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(publishedAt()).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        server.stop().toCompletableFuture().join();
        forget(settings);
    }

    private static void forget(Map<String, String> settings) {
        settings.keySet().forEach(System::clearProperty);
        COMMON.keySet().forEach(System::clearProperty);
    }
}
