package currentuser;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import shop.User;

/** The baskets of all users. The bean outlives the request, so it injects a {@code Provider}. */
@ApplicationScoped
public class Baskets {

    private final Map<Integer, List<String>> baskets = new ConcurrentHashMap<>();

    @Inject
    @CurrentIdentity
    Provider<User> user;

    public void add(String item) {
        mine().add(item);
    }

    /** The basket of the caller of the current request. */
    public List<String> mine() {
        return baskets.computeIfAbsent(user.get().id(), id -> new CopyOnWriteArrayList<>());
    }
}
