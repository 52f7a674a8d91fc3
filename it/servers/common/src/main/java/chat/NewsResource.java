package chat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stream that ends with the token that opened it. A browser then opens it again by itself, with its newest cookie. */
@Path("/news")
@RequestScoped
public class NewsResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal caller;

    @GET
    @JwtRequired
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        sink.send(sse.newEvent("Hello, " + caller.getName()));
        Instant end = caller.expiresAt().orElseThrow();
        long left = Duration.between(Instant.now(), end).toMillis();
        CompletableFuture.delayedExecutor(left, TimeUnit.MILLISECONDS).execute(sink::close);
    }
}
