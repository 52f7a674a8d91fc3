package databases;

import io.github.cdijwt.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import quickstart.User;

/** Works with sessions while a connection of the application has a transaction, which the application then ends. */
@Path("/payments")
@RequestScoped
public class PaymentsResource {

    static final String TABLE = "payments";

    @Inject
    DataSource source;

    @Inject
    Sessions sessions;

    /** Responds with the rows that others see before the end of the transaction, and with what remains. */
    @POST
    @Path("{end}")
    public String pay(@PathParam("end") String end) throws SQLException {
        User user = new User(1, Node.USER);
        String before;
        try (Connection own = source.getConnection();
                Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            statement.execute("INSERT INTO " + TABLE + " VALUES (1)");
            before = outcome(user) + ", " + rows() + " rows, ";
            if (end.equals("commit")) {
                own.commit();
            } else {
                own.rollback();
            }
        }
        return before + end + ", " + rows() + " rows";
    }

    private String outcome(User user) {
        try {
            sessions.endAll(user);
            sessions.start(user);
            return sessions.of(user).size() + " sessions";
        } catch (RuntimeException e) {
            return "failed with " + e.getClass().getSimpleName();
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + TABLE)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
