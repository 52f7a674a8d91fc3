package application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Repeats the annotations of Jakarta REST, and inherits {@code @JwtRequired} from the methods that it overrides. */
@Path("/redeclaring")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class RedeclaringResource implements Redeclared {

    @GET
    @Override
    @Path("required")
    public String required() {
        return "required";
    }

    @GET
    @Override
    @Path("optional")
    public String optional() {
        return "optional";
    }
}
