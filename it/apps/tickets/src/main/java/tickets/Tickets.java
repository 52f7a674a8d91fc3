package tickets;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open tickets. */
@ApplicationScoped
public class Tickets {

    @Inject
    @CurrentIdentity
    Provider<Person> caller;

    private final List<Ticket> open = new CopyOnWriteArrayList<>();

    /** Opens a ticket of the caller. */
    public void open(String text) {
        open.add(new Ticket(caller.get().name(), text));
    }

    /** The open tickets of the caller. */
    public List<Ticket> mine() {
        String name = caller.get().name();
        return open.stream().filter(ticket -> ticket.author().equals(name)).toList();
    }

    /** Closes all tickets. */
    @JwtRequired(roles = "agent")
    public void close() {
        open.clear();
    }
}
