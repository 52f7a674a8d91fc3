package io.github.cdijwt.internal.session;

import io.github.cdijwt.spi.StateStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Counts the calls of a store, keeps all that was ever written, and lets a test act before and after each call. */
final class WatchedStore implements StateStore {

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final Set<Entry> written = ConcurrentHashMap.newKeySet();

    /** Runs before a call, with its name. */
    Consumer<String> before = call -> {};

    /** Runs after a call, with its name. */
    Consumer<String> after = call -> {};

    /** Whether each addition and replacement fails, as if another one had been faster. */
    boolean loses;

    private final StateStore store;

    WatchedStore(StateStore store) {
        this.store = store;
    }

    int writes() {
        return (int) calls.stream()
                .filter(call -> !call.equals("find") && !call.equals("of"))
                .count();
    }

    @Override
    public Optional<Entry> find(String id) {
        begin("find");
        Optional<Entry> found = store.find(id);
        after.accept("find");
        return found;
    }

    @Override
    public boolean add(Entry entry) {
        written.add(entry);
        begin("add");
        boolean added = !loses && store.add(entry);
        after.accept("add");
        return added;
    }

    @Override
    public boolean replace(Entry entry, String version) {
        written.add(entry);
        begin("replace");
        boolean replaced = !loses && store.replace(entry, version);
        after.accept("replace");
        return replaced;
    }

    @Override
    public boolean remove(String id) {
        begin("remove");
        boolean removed = store.remove(id);
        after.accept("remove");
        return removed;
    }

    @Override
    public List<Entry> of(String owner) {
        begin("of");
        List<Entry> found = store.of(owner);
        after.accept("of");
        return found;
    }

    private void begin(String call) {
        calls.add(call);
        before.accept(call);
    }
}
