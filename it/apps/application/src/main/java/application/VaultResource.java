package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Resource methods that call a bean with its own {@code @JwtRequired}. */
@Path("/vault")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class VaultResource {

    @Inject
    Vault vault;

    @GET
    @Path("required")
    @JwtRequired
    public String required() {
        return vault.open();
    }

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    public String optional() {
        return vault.open();
    }

    @GET
    @Path("optional/look")
    @JwtRequired(optional = true)
    public String optionalLook() {
        return vault.look();
    }

    @GET
    @Path("unmarked")
    public String unmarked() {
        return vault.open();
    }
}
