package overrides;

import io.github.cdijwt.spi.IdentityHandler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import quickstart.User;

/** Finds every user, but some lookups fail, and some hang until another request repairs the handler. */
@Alternative
@Priority(2)
@ApplicationScoped
@Typed(IdentityHandler.class)
public class StuckIdentities implements IdentityHandler<User> {

    private static final long AT_MOST_SECONDS = 60;

    private final CountDownLatch repaired = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();

    @Override
    public Optional<User> identity(JsonObject claims) {
        switch (claims.getString("mood", "")) {
            case "broken" -> throw new IllegalStateException("No database");
            case "stuck" -> hang();
            case "repair" -> repaired.countDown();
            default -> {}
        }
        int id = claims.getInt("identity");
        return Optional.of(new User(id, "user" + id));
    }

    private void hang() {
        System.out.println("Hanging: " + hanging.incrementAndGet());
        try {
            if (!repaired.await(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The handler was not repaired in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
