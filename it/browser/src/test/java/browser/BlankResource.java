package browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page of the application without a policy, where a test can put a form. */
@Path("/blank")
@ApplicationScoped
public class BlankResource {

    static final String HTML =
            "<!DOCTYPE html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>blank</title>";

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String get() {
        return HTML;
    }
}
