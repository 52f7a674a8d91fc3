package application;

import io.github.cdijwt.JwtRequired;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Lets anyone in, by methods that share nothing with those of its subclass but their names. */
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
