package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Requires a token, unlike the methods of the same names in its superclass. */
@Path("/overloaded")
@RequestScoped
@JwtRequired
public class OverloadedResource extends GenerousResource {

    @GET
    @Path("wider/{id}")
    @Produces(MediaType.TEXT_PLAIN)
    public String get(@PathParam("id") String id) {
        return "wider";
    }

    @GET
    @Path("private")
    @Produces(MediaType.TEXT_PLAIN)
    public String hidden() {
        return "private";
    }
}
