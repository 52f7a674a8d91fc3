package tickets;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;

@Path("/tickets")
@RequestScoped
@JwtRequired
public class TicketsResource {

    @Inject
    Tickets tickets;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String mine() {
        return tickets.mine().stream().map(Ticket::text).collect(Collectors.joining(", "));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public void open(String text) {
        tickets.open(text);
    }

    @DELETE
    public void close() {
        tickets.close();
    }
}
