package browser;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import quickstart.User;

/** Adds a note with the name of the caller, whatever the body is. */
@Path("/notes")
@RequestScoped
@JwtRequired
@Produces(MediaType.TEXT_PLAIN)
public class NotesResource {

    private static final Queue<String> NOTES = new ConcurrentLinkedQueue<>();

    @Inject
    @CurrentIdentity
    User user;

    /** The notes of the caller since the last call, which removes them. */
    @GET
    public String take() {
        StringBuilder notes = new StringBuilder("notes:");
        for (String note = NOTES.poll(); note != null; note = NOTES.poll()) {
            notes.append(' ').append(note);
        }
        return notes.toString();
    }

    @POST
    public String add() {
        NOTES.add(user.username());
        return "noted for " + user.username();
    }
}
