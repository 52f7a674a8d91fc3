package application;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@JwtRequired(realm = "Of the superclass")
@Produces(MediaType.TEXT_PLAIN)
public abstract class BaseResource {

    @GET
    @Path("inherited")
    public String inherited() {
        return "inherited";
    }

    @GET
    @Path("overridden")
    @JwtRequired(realm = "Of the overridden method")
    public String overridden() {
        return "super";
    }
}
