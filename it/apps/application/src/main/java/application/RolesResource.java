package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Requires roles in addition to a token. */
@Path("/roles")
@RequestScoped
@JwtRequired(
        realm = "Of editors",
        roles = {"admin", "editor"})
@Produces(MediaType.TEXT_PLAIN)
public class RolesResource {

    @Inject
    Archive archive;

    @GET
    @Path("class")
    public String ofClass() {
        return "class";
    }

    @GET
    @Path("method")
    @JwtRequired(roles = "owner")
    public String ofMethod() {
        return "method";
    }

    @GET
    @Path("anyone")
    @JwtRequired
    public String anyone() {
        return "anyone";
    }

    @GET
    @Path("bean")
    @JwtRequired
    public String bean() {
        return archive.read();
    }

    @Path("locator")
    @JwtRequired(roles = "owner")
    public Shelf locator() {
        return new Shelf();
    }

    /** A sub-resource for editors that is not a bean; its locator is for owners. */
    public static class Shelf {

        @GET
        @JwtRequired(roles = "editor")
        @Produces(MediaType.TEXT_PLAIN)
        public String get() {
            return "shelf";
        }
    }
}
