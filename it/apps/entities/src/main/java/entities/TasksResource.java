package entities;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Uses the current user as applications use their entities. */
@Path("/tasks")
@RequestScoped
@Transactional
@Produces(MediaType.TEXT_PLAIN)
public class TasksResource {

    private static final Map<Account, String> CARTS = new ConcurrentHashMap<>();
    private static final Set<Account> CUSTOMERS = ConcurrentHashMap.newKeySet();

    @Inject
    @CurrentIdentity
    Account account;

    @Inject
    @CurrentIdentity
    Optional<Account> optional;

    @Inject
    @CurrentIdentity
    Provider<Account> provider;

    @Inject
    @CurrentIdentity
    Instance<Account> instance;

    @Inject
    Tokens tokens;

    @PersistenceContext
    EntityManager entities;

    @POST
    @Path("{title}")
    @JwtRequired
    public int create(@PathParam("title") String title) {
        Task task = new Task(title, account);
        entities.persist(task);
        entities.flush();
        return task.getId();
    }

    @GET
    @JwtRequired
    public String titles() {
        return String.join(
                ",",
                entities.createQuery("select t.title from Task t where t.owner = :owner order by t.id", String.class)
                        .setParameter("owner", account)
                        .getResultList());
    }

    /** Compares with the owner, which is an unloaded proxy of the persistence provider. */
    @GET
    @Path("{id}/mine")
    @JwtRequired
    public String isMine(@PathParam("id") int id) {
        Account owner = entities.find(Task.class, id).getOwner();
        return account.equals(owner) + " " + owner.equals(account);
    }

    @PUT
    @Path("name/{name}")
    @JwtRequired
    public String rename(@PathParam("name") String name) {
        account.setName(name);
        return entities.merge(account).getName();
    }

    @GET
    @Path("name")
    @JwtRequired
    public String name() {
        return account.getName();
    }

    @GET
    @Path("count")
    @JwtRequired
    public int count() {
        Account attached = entities.merge(account);
        // EclipseLink caches the collection across transactions, and this application only changes the other side of
        // the relation.
        entities.refresh(attached);
        return attached.getTasks().size();
    }

    @PUT
    @Path("cart/{content}")
    @JwtRequired
    public String fill(@PathParam("content") String content) {
        CUSTOMERS.add(account);
        return String.valueOf(CARTS.put(account, content));
    }

    @GET
    @Path("cart")
    @JwtRequired
    public String cart() {
        return CARTS.get(account) + " " + CUSTOMERS.contains(account);
    }

    @GET
    @Path("same")
    @JwtRequired
    public String same() {
        return account.getClass().getName() + " " + (optional.orElseThrow() == account) + " "
                + (provider.get() == account) + " " + (instance.get() == account);
    }

    @GET
    @Path("token")
    @JwtRequired
    public String token() {
        return tokens.issue(account);
    }

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    public String optional() {
        return account == null ? "nobody" : account.getName();
    }

    @GET
    @Path("open")
    public String open() {
        return (account == null) + " " + optional.isEmpty();
    }
}
