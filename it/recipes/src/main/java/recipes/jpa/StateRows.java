package recipes.jpa;

import io.github.cdijwt.spi.StateStore.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The rows of sessions and failed logins. Each operation has a transaction of its own, so that failed logins stay counted if a
 * transaction of the application is rolled back, and an id that is taken does not roll it back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StateRows {

    private static final int REMOVED_AT_ONCE = 20;

    @Inject
    EntityManager entities;

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entities.find(StateRow.class, id)).map(StateRow::entry);
    }

    /** Fails if the id is taken. */
    public void add(Entry entry) {
        entities.persist(new StateRow(entry));
        entities.flush();
    }

    /** One statement, so that of several parallel replacements only one finds the version. */
    public boolean replace(Entry entry, String version) {
        return entities.createQuery("update StateRow r set r.version = :next, r.data = :data, r.endsAt = :endsAt"
                                + " where r.id = :id and r.version = :version")
                        .setParameter("next", entry.version())
                        .setParameter("data", entry.data())
                        .setParameter("endsAt", entry.endsAt().toEpochMilli())
                        .setParameter("id", entry.id())
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /** Removes an entry that ends at this time or earlier. */
    public boolean remove(String id, long end) {
        return entities.createQuery("delete from StateRow r where r.id = :id and r.endsAt <= :end")
                        .setParameter("id", id)
                        .setParameter("end", end)
                        .executeUpdate()
                == 1;
    }

    public List<Entry> of(String owner) {
        return entities.createQuery("select r from StateRow r where r.owner = :owner", StateRow.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(StateRow::entry)
                .toList();
    }

    /** The ids of a few entries that have ended. */
    public List<String> ended(long now) {
        return entities.createQuery("select r.id from StateRow r where r.endsAt <= :now", String.class)
                .setParameter("now", now)
                .setMaxResults(REMOVED_AT_ONCE)
                .getResultList();
    }
}
