package quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A page that logs in with cookies: one client of the application, as curl is another. Its three files are fixed. */
@Path("/")
@ApplicationScoped
public class PageResource {

    /** Only the script and the style sheet of the page, requests only to its own origin, and no frame around it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'";

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response html() {
        return file("page.html");
    }

    @GET
    @Path("page.css")
    @Produces("text/css;charset=UTF-8")
    public Response css() {
        return file("page.css");
    }

    @GET
    @Path("page.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response script() {
        return file("page.js");
    }

    private static Response file(String name) {
        try (InputStream file = Objects.requireNonNull(PageResource.class.getResourceAsStream(name), name)) {
            return Response.ok(file.readAllBytes())
                    .header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    // A browser asks again each time, since the page changes with the application.
                    .header("Cache-Control", "no-cache")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
