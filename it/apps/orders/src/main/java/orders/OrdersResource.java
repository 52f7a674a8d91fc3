package orders;

import io.github.cdijwt.CurrentIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Orders: customers see and cancel their own, and clerks see and ship all. */
@Path("/orders")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    @CurrentIdentity
    Customer customer;

    @PersistenceContext
    EntityManager entities;

    @GET
    public List<OrderView> own() {
        return entities.createQuery(
                        "select o from Orders o join fetch o.owner where o.owner = :owner order by o.id", Order.class)
                .setParameter("owner", customer)
                .getResultStream()
                .map(OrderView::of)
                .toList();
    }

    @POST
    public Response create(@NotNull @Valid NewOrder wanted, @Context UriInfo uri) {
        if (!CatalogResource.ITEMS.contains(wanted.item())) {
            throw new BadRequestException("The catalog has no such item");
        }
        // The current customer is detached, and an order needs an owner of this transaction.
        Customer owner = entities.getReference(Customer.class, customer.getId());
        Order order = new Order(owner, wanted.item(), wanted.amount());
        entities.persist(order);
        entities.flush();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(order.getId()))
                        .build())
                .entity(OrderView.of(order))
                .build();
    }

    @GET
    @Path("{id}")
    public OrderView get(@PathParam("id") long id, @Context SecurityContext caller) {
        return Optional.ofNullable(entities.find(Order.class, id))
                .filter(order -> isOwn(order) || caller.isUserInRole("clerk"))
                .map(OrderView::of)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id}/cancel")
    public OrderView cancel(@PathParam("id") long id) {
        return change(locked(id).filter(this::isOwn), Order.State.CANCELLED);
    }

    @GET
    @Path("all")
    @RolesAllowed("clerk")
    public List<OrderView> all() {
        return entities.createQuery("select o from Orders o join fetch o.owner order by o.id", Order.class)
                .getResultStream()
                .map(OrderView::of)
                .toList();
    }

    @POST
    @Path("{id}/ship")
    @RolesAllowed("clerk")
    public OrderView ship(@PathParam("id") long id) {
        return change(locked(id), Order.State.SHIPPED);
    }

    /** Locks the order, so that it is either cancelled or shipped. */
    private Optional<Order> locked(long id) {
        return Optional.ofNullable(entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private boolean isOwn(Order order) {
        return order.getOwner().getId() == customer.getId();
    }

    private static OrderView change(Optional<Order> found, Order.State state) {
        // Another customer's order gets the same answer as one that does not exist.
        Order order = found.orElseThrow(NotFoundException::new);
        if (order.getState() != Order.State.OPEN) {
            throw new ClientErrorException("The order is not open", Status.CONFLICT);
        }
        order.setState(state);
        return OrderView.of(order);
    }
}
