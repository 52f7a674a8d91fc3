package browsers;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import quickstart.User;

/** Reads and changes the notes of the caller, by each method that a page may use. */
@Path("/notes")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class NotesResource {

    @Inject
    @CurrentIdentity
    Optional<User> user;

    @GET
    @JwtRequired
    public String get() {
        return "read by " + name();
    }

    @POST
    @JwtRequired
    public String post() {
        return "changed by " + name();
    }

    @PUT
    @JwtRequired
    public String put() {
        return "changed by " + name();
    }

    @PATCH
    @JwtRequired
    public String patch() {
        return "changed by " + name();
    }

    @DELETE
    @JwtRequired
    public String delete() {
        return "changed by " + name();
    }

    @Propfind
    @JwtRequired
    public String propfind() {
        return "changed by " + name();
    }

    @Query
    @JwtRequired
    public String query() {
        return "changed by " + name();
    }

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    public String optional() {
        return "read by " + name();
    }

    @POST
    @Path("optional")
    @JwtRequired(optional = true)
    public String changeOptional() {
        return "changed by " + name();
    }

    @GET
    @Path("editors")
    @JwtRequired(roles = "editor")
    public String editors() {
        return "read by " + name();
    }

    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    private String name() {
        return user.map(User::username).orElse("nobody");
    }
}
