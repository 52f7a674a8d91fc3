package orders;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Accounts: everybody can open one, and administrators change them. */
@Path("/customers")
@RequestScoped
@RolesAllowed("admin")
public class CustomersResource {

    @Inject
    Customers customers;

    @PersistenceContext
    EntityManager entities;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signUp(@NotNull @Valid NewCustomer wanted) {
        try {
            customers.add(wanted.username(), wanted.password());
        } catch (PersistenceException e) {
            throw new ClientErrorException("The username is taken", Status.CONFLICT, e);
        }
        return Response.status(Status.CREATED).build();
    }

    @PUT
    @Path("{username}/roles/{role}")
    @Transactional
    public void grant(@PathParam("username") String username, @PathParam("role") String role) {
        find(username).getRoles().add(role);
    }

    @DELETE
    @Path("{username}/roles/{role}")
    @Transactional
    public void revoke(@PathParam("username") String username, @PathParam("role") String role) {
        find(username).getRoles().remove(role);
    }

    @DELETE
    @Path("{username}")
    @Transactional
    public void delete(@PathParam("username") String username) {
        Customer customer = find(username);
        entities.createQuery("delete from Orders o where o.owner = :owner")
                .setParameter("owner", customer)
                .executeUpdate();
        entities.remove(customer);
    }

    private Customer find(String username) {
        return customers.find(username).orElseThrow(NotFoundException::new);
    }
}
