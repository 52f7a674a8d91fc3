package transactions;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import quickstart.User;

/** Runs transactions, and responds with the rows and sessions that remain. */
@Path("/accounts/{id}")
@RequestScoped
public class AccountsResource {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @PathParam("id")
    int id;

    @POST
    @Path("commit")
    public String commit() {
        accounts.reset();
        accounts.change(user(), false);
        return remaining();
    }

    @POST
    @Path("rollback")
    public String rollback() {
        accounts.reset();
        try {
            accounts.change(user(), true);
        } catch (IllegalStateException e) {
            // Expected.
        }
        return remaining();
    }

    @POST
    @Path("start")
    public String start() {
        accounts.reset();
        try {
            accounts.start(user());
        } catch (IllegalStateException e) {
            // Expected.
        }
        return remaining();
    }

    /** The reason of the failure. */
    @POST
    @Path("login")
    public String login() {
        try {
            accounts.logIn("user" + id, "wrong");
            return "none";
        } catch (JwtException e) {
            return Integer.toString(e.status());
        }
    }

    private String remaining() {
        return accounts.changes() + " rows, " + sessions.of(user()).size() + " sessions";
    }

    private User user() {
        return new User(id, "user" + id);
    }
}
