package sessions;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Session;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import quickstart.User;

/** Lets users see and end their sessions. */
@Path("/sessions")
@RequestScoped
public class SessionsResource {

    @Inject
    Sessions sessions;

    @Inject
    @CurrentIdentity
    Provider<User> user;

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @GET
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String list() {
        return sessions.of(user.get()).stream()
                .map(session -> session.id() + " " + session.agent().orElse("?"))
                .collect(Collectors.joining("\n"));
    }

    @DELETE
    @JwtRequired
    public void everywhereButHere() {
        String here = principal.claim("sid", String.class).orElse("");
        sessions.of(user.get()).stream()
                .map(Session::id)
                .filter(id -> !id.equals(here))
                .forEach(id -> sessions.end(user.get(), id));
    }

    /** Requires a recent login, as a new password would. */
    @GET
    @Path("recent")
    @JwtRequired(maxAge = "PT15M")
    @Produces(MediaType.TEXT_PLAIN)
    public String recent() {
        return user.get().username();
    }

    @DELETE
    @Path("{id}")
    @JwtRequired
    public Response end(@PathParam("id") String id) {
        return Response.status(sessions.end(user.get(), id) ? 204 : 404).build();
    }
}
