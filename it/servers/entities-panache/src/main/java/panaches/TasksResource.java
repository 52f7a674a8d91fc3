package panaches;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.Tokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
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
import java.util.stream.Collectors;

/** Uses the current user as applications use their Panache entities. */
@Path("/tasks")
@RequestScoped
@Transactional
@Produces(MediaType.TEXT_PLAIN)
public class TasksResource {

    private static final Map<Member, String> CARTS = new ConcurrentHashMap<>();
    private static final Set<Member> CUSTOMERS = ConcurrentHashMap.newKeySet();

    @Inject
    @CurrentIdentity
    Member member;

    @Inject
    @CurrentIdentity
    Optional<Member> optional;

    @Inject
    @CurrentIdentity
    Provider<Member> provider;

    @Inject
    @CurrentIdentity
    Instance<Member> instance;

    @Inject
    Tokens tokens;

    @Inject
    EntityManager entities;

    @POST
    @Path("{title}")
    @JwtRequired
    public long create(@PathParam("title") String title) {
        Task task = new Task();
        task.title = title;
        task.owner = member;
        task.persistAndFlush();
        return task.id;
    }

    @GET
    @JwtRequired
    public String titles() {
        return Task.<Task>list("owner = ?1 order by id", member).stream()
                .map(task -> task.title)
                .collect(Collectors.joining(","));
    }

    /** Compares with the owner, which is an unloaded proxy of the persistence provider. */
    @GET
    @Path("{id}/mine")
    @JwtRequired
    public String isMine(@PathParam("id") long id) {
        Member owner = Task.<Task>findById(id).owner;
        return member.equals(owner) + " " + owner.equals(member);
    }

    @PUT
    @Path("name/{name}")
    @JwtRequired
    public String rename(@PathParam("name") String name) {
        member.name = name;
        return entities.merge(member).name;
    }

    @GET
    @Path("name")
    @JwtRequired
    public String name() {
        return member.name;
    }

    @GET
    @Path("count")
    @JwtRequired
    public int count() {
        return entities.merge(member).tasks.size();
    }

    @PUT
    @Path("cart/{content}")
    @JwtRequired
    public String fill(@PathParam("content") String content) {
        CUSTOMERS.add(member);
        return String.valueOf(CARTS.put(member, content));
    }

    @GET
    @Path("cart")
    @JwtRequired
    public String cart() {
        return CARTS.get(member) + " " + CUSTOMERS.contains(member);
    }

    @GET
    @Path("same")
    @JwtRequired
    public String same() {
        return member.getClass().getName() + " " + (optional.orElseThrow() == member) + " " + (provider.get() == member)
                + " " + (instance.get() == member);
    }

    @GET
    @Path("token")
    @JwtRequired
    public String token() {
        return tokens.issue(member);
    }

    @GET
    @Path("optional")
    @JwtRequired(optional = true)
    public String optional() {
        return member == null ? "nobody" : member.name;
    }

    @GET
    @Path("open")
    public String open() {
        return (member == null) + " " + optional.isEmpty();
    }
}
