package sessions;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Session;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;

/** Lets users see and end their own sessions. */
@Path("/sessions")
@RequestScoped
@JwtRequired
public class SessionsResource {

    @Inject
    Sessions sessions;

    @Inject
    @CurrentIdentity
    User user;

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    /** One line for each session, the last refreshed one first. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String list() {
        return sessions.of(user).stream().map(this::line).collect(Collectors.joining());
    }

    /** Logs the caller out everywhere else. */
    @DELETE
    public void endOthers() {
        sessions.of(user).stream()
                .filter(session -> !isCurrent(session))
                .forEach(session -> sessions.end(user, session.id()));
    }

    /** Ends one session. The id of another user's session gets 404. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        if (!sessions.end(user, id)) {
            throw new NotFoundException();
        }
    }

    private String line(Session session) {
        return session.id() + " " + session.agent().orElse("unknown") + (isCurrent(session) ? " (this one)" : "")
                + "\n";
    }

    private boolean isCurrent(Session session) {
        return principal.claim("sid", String.class).filter(session.id()::equals).isPresent();
    }
}
