package io.github.cdijwt.spi;

import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Tests whether a {@link StateStore} satisfies its contract, also under parallel calls. Call {@link #check} in a test
 * of the application. It needs no test framework. It starts 64 threads, which call the store without a request or a
 * transaction.
 *
 * <pre>{@code
 * @Test
 * void the_store_satisfies_the_contract() {
 *     StateStoreCheck.check(store);
 * }
 * }</pre>
 *
 * @since 1.0
 */
public final class StateStoreCheck {

    private static final int THREADS = 64;
    private static final int ROUNDS = 200;
    private static final int OWNER_ROUNDS = 20;
    private static final int MAX_DATA = 4_000;
    private static final int MAX_OWNED = 60;

    /** In seconds: far more than any of the parallel calls may take. */
    private static final long PATIENCE = 60;

    private final StateStore store;
    private final ExecutorService threads;

    /** Different in each run, so that remains of a broken run do no harm. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** All ids that may be in the store. */
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();

    private int count;

    /** The number of the current owner: each part of the check has its own, and does not see the remains of others. */
    private int owner;

    private StateStoreCheck(StateStore store, ExecutorService threads) {
        this.store = store;
        this.threads = threads;
    }

    /**
     * Tests a store. The check removes the entries that it adds, and runs for a few seconds on a database.
     *
     * @param store the store, which may have other entries
     * @throws IllegalStateException if the store does not satisfy the contract; the message says which sentence of it
     */
    public static void check(StateStore store) {
        Objects.requireNonNull(store, "store");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, StateStoreCheck::thread);
        StateStoreCheck check = new StateStoreCheck(store, threads);
        try {
            check.oneByOne();
            check.inParallel();
        } finally {
            threads.shutdownNow();
            check.cleanUp();
        }
    }

    private void oneByOne() {
        findsWhatWasAdded();
        replacesOnlyTheGivenVersion();
        removesForEver();
        tellsApart("x", "y", "that differ in the last of 24 characters");
        tellsApart("x", "X", "that differ in upper and lower case");
        findsTheEntriesOfAnOwner();
    }

    private void findsWhatWasAdded() {
        newOwner();
        Entry entry = entry("a");
        require(find(entry.id()).isEmpty(), "find must return empty for an unknown id");
        require(!store.remove(entry.id()), "remove must return false for an unknown id");
        require(!store.replace(entry, "1"), "replace must return false for an unknown id");
        require(find(entry.id()).isEmpty(), "replace must not add an entry");
        require(of(entry.owner()).isEmpty(), "of must return an empty list for an unknown owner");
        require(store.add(entry), "add must return true for a new id");
        require(
                isStored(entry),
                "find must return the entry exactly as it was added, with ids of 24 characters, 4,000 characters of data"
                        + " and an end in milliseconds");
        require(of(entry.owner()).equals(List.of(entry)), "of must return each entry of the owner once");
        require(!store.add(entry), "add must return false for an entry that was added before");
        require(!store.add(other(entry, "2")), "add must return false if the id is taken");
        require(isStored(entry), "add must not change an entry whose id is taken");
        require(of(entry.owner()).equals(List.of(entry)), "add must not change the owner's list if the id is taken");
        store.remove(entry.id());
    }

    private void replacesOnlyTheGivenVersion() {
        newOwner();
        Entry first = added("a");
        Entry second = other(first, "B");
        require(!store.replace(second, "0"), "replace must return false if the stored version differs");
        require(!store.replace(second, "A"), "replace must compare versions with upper and lower case");
        require(isStored(first), "replace must not change an entry whose version differs");
        require(store.replace(second, "a"), "replace must return true if the stored version is the given one");
        require(
                isStored(second),
                "find must return the entry that replaced another one, with its version, data and end");
        require(of(second.owner()).equals(List.of(second)), "of must return entries as they were last written");
        require(!store.replace(second, "a"), "replace must return false if the same replacement was made before");
        require(!store.replace(withVersion(first, "C"), "a"), "replace must fail with a version that was replaced");
        store.remove(first.id());
    }

    private void removesForEver() {
        newOwner();
        Entry entry = added("a");
        require(store.remove(entry.id()), "remove must return true for an entry of the store");
        require(find(entry.id()).isEmpty(), "find must return empty after remove");
        require(!store.remove(entry.id()), "remove must return false for an entry that was removed");
        require(!store.replace(withVersion(entry, "b"), "a"), "replace must return false after remove");
        require(find(entry.id()).isEmpty(), "replace must not restore an entry that was removed");
        require(of(entry.owner()).isEmpty(), "of must not return an entry that was removed");
    }

    private void tellsApart(String last, String otherLast, String difference) {
        newOwner();
        int number = count++;
        Entry entry = new Entry(id(number, last), owner(last), "a", "{}", end());
        Entry other = new Entry(id(number, otherLast), owner(otherLast), "a", "{}", end());
        require(store.add(entry) && store.add(other), "ids " + difference + " are different entries");
        require(of(entry.owner()).equals(List.of(entry)), "owners " + difference + " are different owners");
        store.remove(other.id());
        require(isStored(entry), "remove must remove no other entry of two " + difference);
        store.remove(entry.id());
    }

    private void findsTheEntriesOfAnOwner() {
        newOwner();
        List<Entry> added =
                IntStream.range(0, MAX_OWNED).mapToObj(i -> added("a")).toList();
        Entry foreign = new Entry(id(count++, "y"), owner("p"), "a", "{}", end());
        store.add(foreign);
        requireOwned(added, "of must return all entries of the owner, and no others");
        store.remove(foreign.id());
        added.forEach(entry -> store.remove(entry.id()));
    }

    private void inParallel() {
        newOwner();
        for (int round = 0; round < ROUNDS; round++) {
            Entry entry = entry("a");
            require(winners(i -> store.add(withVersion(entry, "v" + i))) == 1, "one of several parallel adds must win");
            String version = stored(entry.id()).version();
            require(
                    winners(i -> store.replace(withVersion(entry, "w" + i), version)) == 1,
                    "one of several parallel replacements of the same version must win");
            replaceAgainstRemove(stored(entry.id()), round % 2 == 0);
        }
        for (int round = 0; round < OWNER_ROUNDS; round++) {
            oneOwner();
        }
    }

    private void oneOwner() {
        List<Entry> entries =
                IntStream.range(0, THREADS).mapToObj(i -> entry("a")).toList();
        require(
                winners(i -> store.add(entries.get(i))) == THREADS,
                "add must return true for parallel calls with different ids");
        requireOwned(entries, "of must return all entries of an owner that were added in parallel");
        require(
                winners(i -> store.remove(entries.get(i).id())) == THREADS,
                "remove must return true for parallel calls with different ids");
        requireOwned(List.of(), "of must not return entries of an owner that were removed in parallel");
    }

    private void replaceAgainstRemove(Entry entry, boolean headStart) {
        CountDownLatch replaced = new CountDownLatch(headStart ? 1 : 0);
        int removed = winners(i -> {
            if (i % 2 == 0) {
                replaced.await();
                return store.remove(entry.id());
            }
            // A replacement may come before the removal, but must not survive it.
            try {
                store.replace(withVersion(entry, "x" + i), entry.version());
            } finally {
                replaced.countDown();
            }
            return false;
        });
        require(removed == 1, "one of several parallel removals must return true");
        require(find(entry.id()).isEmpty(), "a replacement must not survive a parallel removal");
    }

    private int winners(Call call) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            Callable<Boolean> task = () -> {
                start.await();
                return call.by(thread);
            };
            results.add(threads.submit(task));
        }
        return (int) results.stream().filter(StateStoreCheck::result).count();
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The store threw an exception under parallel calls", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "The store did not return from parallel calls within " + PATIENCE + " seconds", e);
        }
    }

    /** A store that does not return must not keep the process alive. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "state-store-check");
        thread.setDaemon(true);
        return thread;
    }

    /** Removes the remains of a broken run. The fault of the store was found already. */
    private void cleanUp() {
        for (String id : ids) {
            try {
                store.remove(id);
            } catch (RuntimeException e) {
                return;
            }
        }
    }

    private Optional<Entry> find(String id) {
        Optional<Entry> found = store.find(id);
        require(Objects.nonNull(found), "find must not return null");
        return found;
    }

    private List<Entry> of(String owner) {
        List<Entry> found = store.of(owner);
        require(Objects.nonNull(found), "of must not return null");
        return found;
    }

    private Entry stored(String id) {
        Optional<Entry> found = find(id);
        require(found.isPresent(), "find must return an entry that was added or replaced in parallel");
        return found.orElseThrow();
    }

    private boolean isStored(Entry entry) {
        return find(entry.id()).filter(entry::equals).isPresent();
    }

    private void requireOwned(List<Entry> entries, String rule) {
        List<Entry> found = of(owner("o"));
        require(found.size() == entries.size() && Set.copyOf(found).equals(Set.copyOf(entries)), rule);
    }

    private Entry added(String version) {
        Entry entry = entry(version);
        require(store.add(entry), "add must return true for a new id");
        return entry;
    }

    private Entry entry(String version) {
        String data = "{\"name\":\"\\u0141\\u00f3d\\u017a '%_\\\\\",\"more\":\"";
        String full = data + "x".repeat(MAX_DATA - data.length() - 2) + "\"}";
        return new Entry(id(count++, "a"), owner("o"), version, full, end());
    }

    /** An id of 24 characters, the most that the contract allows. */
    private String id(int number, String last) {
        String id = String.format(Locale.ROOT, "t.%s-_%011d%s", run, number, last);
        ids.add(id);
        return id;
    }

    private void newOwner() {
        owner++;
    }

    private String owner(String last) {
        return String.format(Locale.ROOT, "t.%s-_%011d%s", run, owner, last);
    }

    private static Entry withVersion(Entry entry, String version) {
        return new Entry(entry.id(), entry.owner(), version, entry.data(), entry.endsAt());
    }

    /** An entry with the same id and owner, and nothing else in common. */
    private static Entry other(Entry entry, String version) {
        return new Entry(
                entry.id(),
                entry.owner(),
                version,
                entry.data().replace('x', 'y'),
                entry.endsAt().plusMillis(1));
    }

    /** With milliseconds that are not zero. */
    private static Instant end() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(3_600_789);
    }

    private static void require(boolean satisfied, String rule) {
        if (!satisfied) {
            throw new IllegalStateException("The store does not satisfy the contract of StateStore: " + rule);
        }
    }

    /** One of several parallel calls. */
    private interface Call {
        boolean by(int thread) throws InterruptedException;
    }
}
