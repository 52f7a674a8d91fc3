package accounts;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Runs transactions, and responds with their outcome and with the rows and sessions that remain. */
@Path("/accounts")
@RequestScoped
public class AccountsResource {

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    Sessions sessions;

    @GET
    @JwtRequired
    public String get() {
        return "open";
    }

    /** Creates the table of cdi-jwt. */
    @POST
    @Path("table")
    public String create() {
        database.create();
        return "created";
    }

    /** Works with the sessions of a user in a transaction that commits, or is rolled back after that work. */
    @POST
    @Path("{id}/{work}")
    public String change(
            @PathParam("id") int id,
            @PathParam("work") Work work,
            @QueryParam("fails") boolean fails,
            @QueryParam("fault") @DefaultValue("NONE") Fault fault,
            String refreshToken) {
        User user = User.of(id);
        accounts.prepare();
        fault.begin(database, sessions, user);
        String outcome;
        try {
            outcome = outcome(user, work, refreshToken, fails);
        } finally {
            fault.end(database);
        }
        return outcome + ", " + accounts.changes(user) + " rows, "
                + sessions.of(user).size() + " sessions";
    }

    private String outcome(User user, Work work, String refreshToken, boolean fails) {
        try {
            accounts.change(user, work, refreshToken, fails);
            return "committed";
        } catch (Accounts.RolledBackException e) {
            return "rolled back";
        } catch (JwtException e) {
            return "refused with " + e.status();
        } catch (RuntimeException e) {
            return "failed with " + e.getClass().getSimpleName();
        }
    }
}
