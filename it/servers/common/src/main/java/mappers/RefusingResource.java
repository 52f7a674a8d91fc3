package mappers;

import io.github.cdijwt.JwtException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Throws exceptions of several types. */
@Path("/mapped")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class RefusingResource {

    @GET
    @Path("refused")
    public String refused() {
        throw new JwtException("Teapot", "Short and stout", 418);
    }

    @GET
    @Path("quota")
    public String quota() {
        throw new QuotaException();
    }

    @GET
    @Path("failed")
    public String failed() {
        throw new IllegalStateException("no teapot");
    }
}
