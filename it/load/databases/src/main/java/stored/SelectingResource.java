package stored;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The guarded resource, plus a bare statement that finds the session of the token. */
@Path("/selecting")
@RequestScoped
@JwtRequired
public class SelectingResource {

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @Inject
    DataSource pool;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get() throws SQLException {
        String session = principal.claim("sid", String.class).orElseThrow();
        return new Bare(pool).select("s." + session).data().isEmpty() ? "no session" : "nobody";
    }
}
