package application;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Throws {@link JwtException}s with its own texts. */
@Path("/broken")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class BrokenResource {

    @GET
    @Path("refused")
    public String refused() {
        throw new JwtException("Teapot", "Short and stout", 418, Map.of("X-Handle", "here"));
    }

    @GET
    @Path("unauthorized")
    public String unauthorized() {
        throw new JwtException("Second Factor Required", "Tell the code");
    }

    @GET
    @Path("wrapped")
    @JwtRequired(optional = true)
    public String wrapped() {
        throw new IllegalStateException("around", new JwtException("Gone", "No longer here", 410));
    }
}
