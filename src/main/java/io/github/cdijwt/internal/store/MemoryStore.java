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

    private final ConcurrentSkipListSet<Entry> byEnd =
            new ConcurrentSkipListSet<>(Comparator.comparing(Entry::endsAt).thenComparing(Entry::id));

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
        // The indexes change while the id is locked, so that they agree with the entries.
        return entries.compute(entry.id(), (id, old) -> old == null ? added(entry) : old) == entry;
    }

    @Override
    public boolean replace(Entry entry, String version) {
        return entries.computeIfPresent(
                        entry.id(), (id, old) -> old.version().equals(version) ? replaced(old, entry) : old)
                == entry;
    }

    @Override
    public boolean remove(String id) {
        Entry entry = entries.get(id);
        // The entry may be replaced in the meantime, and must be removed all the same.
        while (entry != null && !remove(entry)) {
            entry = entries.get(id);
        }
        return entry != null;
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

    private Entry added(Entry entry) {
        byEnd.add(entry);
        addToOwner(entry);
        return entry;
    }

    private Entry replaced(Entry old, Entry entry) {
        byEnd.add(entry);
        if (!old.endsAt().equals(entry.endsAt())) {
            byEnd.remove(old);
        }
        // The owner must not lose sight of the entry for a moment, in which all entries of the owner may be removed.
        if (!old.owner().equals(entry.owner())) {
            addToOwner(entry);
            removeFromOwner(old);
        }
        return entry;
    }

    private boolean remove(Entry entry) {
        boolean[] removed = new boolean[1];
        entries.computeIfPresent(entry.id(), (id, current) -> {
            if (current != entry) {
                return current;
            }
            byEnd.remove(entry);
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
        byEnd.stream()
                .limit(REMOVED_AT_ONCE)
                .takeWhile(entry -> !now.isBefore(entry.endsAt()))
                .forEach(this::remove);
    }
}
