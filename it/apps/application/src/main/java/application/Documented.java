package application;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An interface with the annotations of a resource, apart from its code. */
@Produces(MediaType.TEXT_PLAIN)
public interface Documented<T> {

    @GET
    @Path("required")
    @JwtRequired(realm = "Of the interface")
    String required();

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    String optional();

    @GET
    @Path("open")
    String open();
}
