package application;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Methods with standard annotations, for a resource to implement. */
public interface StandardMethods {

    @GET
    @Path("allowed")
    @RolesAllowed("admin")
    String allowed();

    @GET
    @Path("permitted")
    @PermitAll
    String permitted();

    @GET
    @Path("denied")
    @DenyAll
    String denied();
}
