package io.github.cdijwt.internal.store;

import io.github.cdijwt.spi.StateStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps the entries in the memory of this server. Each new entry removes a few that have ended, so the store needs no
 * thread.
 */
public final class MemoryStore implements StateStore {

    /** More than one, so that the entries that have ended become fewer. */
    private static final int REMOVED_AT_ONCE = 20;

    private static final String[] NONE = {};

    private final Clock clock;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** The ids of each owner, in arrays because most owners have very few. */
    private final Map<String, String[]> owners = new ConcurrentHashMap<>();

    private final ConcurrentSkipListSet<End> ends = new ConcurrentSkipListSet<>();

    public MemoryStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public boolean add(Entry entry) {
        removeEnded();
        boolean[] added = new boolean[1];
        // The indexes change while the id is locked, so that they agree with the entries.
        entries.computeIfAbsent(entry.id(), id -> {
            ends.add(End.of(entry));
            addToOwner(entry);
            added[0] = true;
            return entry;
        });
        return added[0];
    }

    @Override
    public boolean replace(Entry entry, String version) {
        boolean[] replaced = new boolean[1];
        entries.computeIfPresent(entry.id(), (id, old) -> {
            if (!old.version().equals(version)) {
                return old;
            }
            updateIndexes(old, entry);
            replaced[0] = true;
            return entry;
        });
        return replaced[0];
    }

    @Override
    public boolean remove(String id) {
        return removeIf(id, entry -> true);
    }

    @Override
    public List<Entry> of(String owner) {
        return Arrays.stream(owners.getOrDefault(owner, NONE))
                .flatMap(id -> find(id).stream())
                .filter(entry -> entry.owner().equals(owner))
                .toList();
    }

    /** The number of entries. */
    public int size() {
        return entries.size();
    }

    private void updateIndexes(Entry old, Entry entry) {
        if (!old.endsAt().equals(entry.endsAt())) {
            ends.add(End.of(entry));
            ends.remove(End.of(old));
        }
        // The owner must not lose sight of the entry for a moment, in which all entries of the owner may be removed.
        if (!old.owner().equals(entry.owner())) {
            addToOwner(entry);
            removeFromOwner(old);
        }
    }

    private boolean removeIf(String id, Predicate<Entry> condition) {
        boolean[] removed = new boolean[1];
        entries.computeIfPresent(id, (key, entry) -> {
            if (!condition.test(entry)) {
                return entry;
            }
            ends.remove(End.of(entry));
            removeFromOwner(entry);
            removed[0] = true;
            return null;
        });
        return removed[0];
    }

    private void addToOwner(Entry entry) {
        owners.merge(
                entry.owner(),
                new String[] {entry.id()},
                (ids, id) ->
                        Stream.concat(Arrays.stream(ids), Arrays.stream(id)).toArray(String[]::new));
    }

    private void removeFromOwner(Entry entry) {
        owners.computeIfPresent(entry.owner(), (owner, ids) -> {
            String[] others =
                    Arrays.stream(ids).filter(id -> !id.equals(entry.id())).toArray(String[]::new);
            return others.length == 0 ? null : others;
        });
    }

    private void removeEnded() {
        Instant now = clock.instant();
        // The end is compared again, because the entry may have been replaced by one that ends later.
        ends.stream()
                .limit(REMOVED_AT_ONCE)
                .takeWhile(end -> !now.isBefore(end.at()))
                .forEach(end -> removeIf(end.id(), entry -> !now.isBefore(entry.endsAt())));
    }

    /** When an entry ends. Without the entry itself, so that this index need not change if the end stays the same. */
    private record End(Instant at, String id) implements Comparable<End> {

        private static final Comparator<End> ORDER =
                Comparator.comparing(End::at).thenComparing(End::id);

        static End of(Entry entry) {
            return new End(entry.endsAt(), entry.id());
        }

        @Override
        public int compareTo(End other) {
            return ORDER.compare(this, other);
        }
    }
}
