package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/realm")
@RequestScoped
@JwtRequired(realm = "Of the class")
@Produces(MediaType.TEXT_PLAIN)
public class RealmResource {

    @GET
    @Path("class")
    public String ofClass() {
        return "class";
    }

    @GET
    @Path("method")
    @JwtRequired(realm = "Of the \"method\"\r\nX-Injected: 1")
    public String ofMethod() {
        return "method";
    }
}
