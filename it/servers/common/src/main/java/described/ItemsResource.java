package described;

import io.github.cdijwt.JwtRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Methods with each kind of requirement. */
@Path("/items")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ItemsResource {

    @GET
    public String all() {
        return "all";
    }

    @POST
    @JwtRequired
    public String add() {
        return "added";
    }

    @GET
    @Path("{id:[0-9]+}")
    @JwtRequired(optional = true)
    public String one(@PathParam("id") int id) {
        return "item " + id;
    }

    @DELETE
    @Path("{id:[0-9]+}")
    @JwtRequired(roles = {"editor", "admin"})
    public String remove(@PathParam("id") int id) {
        return "removed " + id;
    }

    @GET
    @Path("allowed")
    @RolesAllowed("admin")
    public String allowed() {
        return "allowed";
    }

    @GET
    @Path("permitted")
    @PermitAll
    public String permitted() {
        return "permitted";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
        return "denied";
    }

    @Path("parts")
    @JwtRequired
    public Parts parts() {
        return new Parts();
    }

    /** A sub-resource that is not a bean. */
    @Produces(MediaType.TEXT_PLAIN)
    public static class Parts {

        @GET
        public String all() {
            return "parts";
        }

        @GET
        @Path("secret")
        @JwtRequired(roles = "admin")
        public String secret() {
            return "secret";
        }
    }
}
