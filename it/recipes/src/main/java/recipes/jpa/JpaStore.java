package recipes.jpa;

import io.github.cdijwt.spi.StateStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps sessions and failed logins in an entity of JPA. Each new entry removes a few that have ended. */
@ApplicationScoped
public class JpaStore implements StateStore {

    @Inject
    StateRows rows;

    @Override
    public Optional<Entry> find(String id) {
        return rows.find(id);
    }

    @Override
    public boolean add(Entry entry) {
        try {
            rows.add(entry);
        } catch (RuntimeException failure) {
            // The databases have different exceptions for an id that is taken, so the entry is searched for.
            if (rows.find(entry.id()).isPresent()) {
                return false;
            }
            throw failure;
        }
        long now = System.currentTimeMillis();
        rows.ended(now).forEach(id -> rows.remove(id, now));
        return true;
    }

    @Override
    public boolean replace(Entry entry, String version) {
        return rows.replace(entry, version);
    }

    @Override
    public boolean remove(String id) {
        return rows.remove(id, Long.MAX_VALUE);
    }

    @Override
    public List<Entry> of(String owner) {
        return rows.of(owner);
    }
}
