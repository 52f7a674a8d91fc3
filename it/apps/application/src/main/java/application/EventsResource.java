package application;

import io.github.cdijwt.CurrentIdentity;
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
import quickstart.User;

/** Sends events with the name of the caller. */
@Path("/events")
@RequestScoped
public class EventsResource {

    @Inject
    @CurrentIdentity
    User user;

    @GET
    @JwtRequired
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void get(@Context SseEventSink sink, @Context Sse sse) {
        String name = user.username();
        sink.send(sse.newEvent("first for " + name))
                .thenCompose(sent -> sink.send(sse.newEvent("last for " + name)))
                .whenComplete((sent, failure) -> sink.close());
    }
}
