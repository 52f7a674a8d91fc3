package application;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Accepts anonymous callers. Its methods have the same names as those of its subclass, but are not overridden. */
public abstract class GenerousResource {

    @POST
    @Path("wider")
    @JwtRequired(optional = true)
    @Produces(MediaType.TEXT_PLAIN)
    public String get(Object body) {
        return hidden();
    }

    @JwtRequired(optional = true)
    private String hidden() {
        return "generous";
    }
}
