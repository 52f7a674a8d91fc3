package operating;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/metrics")
@RequestScoped
public class MetricsResource {

    @Inject
    SecurityMetrics metrics;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return metrics.text();
    }
}
