package io.github.cdijwt.spi;

import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Tests whether a {@link StateStore} satisfies its contract, also under parallel calls. Call {@link #check} in a test of the
 * application. It needs no test framework.
 */
public final class StateStoreCheck {

    private static final int THREADS = 64;
    private static final int ROUNDS = 200;
    private static final int MAX_DATA = 4_000;

    private final StateStore store;
    private final ExecutorService threads;

    /** Different in each run, so that remains of a broken run do no harm. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private int count;

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
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            StateStoreCheck check = new StateStoreCheck(Objects.requireNonNull(store, "store"), threads);
            check.oneByOne();
            check.inParallel();
        } finally {
            threads.shutdownNow();
        }
    }

    private void oneByOne() {
        findsWhatWasAdded();
        replacesOnlyTheGivenVersion();
        removesForEver();
        tellsUpperFromLowerCase();
        findsTheEntriesOfAnOwner();
    }

    private void findsWhatWasAdded() {
        Entry entry = entry("a");
        require(store.find(entry.id()).isEmpty(), "find must return empty for an unknown id");
        require(!store.remove(entry.id()), "remove must return false for an unknown id");
        require(!store.replace(entry, "1"), "replace must return false for an unknown id");
        require(store.find(entry.id()).isEmpty(), "replace must not add an entry");
        require(store.of(entry.owner()).isEmpty(), "of must return an empty list for an unknown owner");
        require(store.add(entry), "add must return true for a new id");
        require(
                isStored(entry),
                "find must return the entry exactly as it was added, with 4,000 characters of data"
                        + " and an end in milliseconds");
        require(!store.add(withVersion(entry, "2")), "add must return false if the id is taken");
        require(isStored(entry), "add must not change an entry whose id is taken");
        store.remove(entry.id());
    }

    private void replacesOnlyTheGivenVersion() {
        Entry first = added("a");
        Entry second = withVersion(first, "B");
        require(!store.replace(second, "0"), "replace must return false if the stored version differs");
        require(!store.replace(second, "A"), "replace must compare versions with upper and lower case");
        require(isStored(first), "replace must not change an entry whose version differs");
        require(store.replace(second, "a"), "replace must return true if the stored version is the given one");
        require(isStored(second), "find must return the entry that replaced another one");
        require(!store.replace(withVersion(first, "C"), "a"), "replace must fail with a version that was replaced");
        store.remove(first.id());
    }

    private void removesForEver() {
        Entry entry = added("a");
        require(store.remove(entry.id()), "remove must return true for an entry of the store");
        require(store.find(entry.id()).isEmpty(), "find must return empty after remove");
        require(!store.remove(entry.id()), "remove must return false for an entry that was removed");
        require(!store.replace(withVersion(entry, "b"), "a"), "replace must return false after remove");
        require(store.find(entry.id()).isEmpty(), "replace must not restore an entry that was removed");
        require(store.of(entry.owner()).isEmpty(), "of must not return an entry that was removed");
    }

    private void tellsUpperFromLowerCase() {
        Entry lower = new Entry("t." + run + "x", "t." + run + "o", "a", "{}", end());
        Entry upper = new Entry("t." + run + "X", "t." + run + "O", "a", "{}", end());
        require(store.add(lower) && store.add(upper), "ids that differ in upper and lower case are different entries");
        require(
                store.of(lower.owner()).equals(List.of(lower)),
                "owners that differ in upper and lower case are different owners");
        store.remove(upper.id());
        require(isStored(lower), "remove must compare ids with upper and lower case");
        store.remove(lower.id());
    }

    private void findsTheEntriesOfAnOwner() {
        List<Entry> added = IntStream.range(0, 60).mapToObj(i -> added("a")).toList();
        require(
                Set.copyOf(store.of(owner())).equals(Set.copyOf(added)),
                "of must return all entries of the owner, and no others");
        added.forEach(entry -> store.remove(entry.id()));
    }

    private void inParallel() {
        for (int round = 0; round < ROUNDS; round++) {
            Entry entry = entry("a");
            require(winners(i -> store.add(withVersion(entry, "v" + i))) == 1, "one of several parallel adds must win");
            String version = store.find(entry.id()).orElseThrow().version();
            require(
                    winners(i -> store.replace(withVersion(entry, "w" + i), version)) == 1,
                    "one of several parallel replacements of the same version must win");
            replaceAgainstRemove(store.find(entry.id()).orElseThrow());
        }
    }

    private void replaceAgainstRemove(Entry entry) {
        int removed = winners(i -> i % 2 == 0
                ? store.remove(entry.id())
                // A replacement may come before the removal, but must not survive it.
                : store.replace(withVersion(entry, "x" + i), entry.version()) && false);
        require(removed == 1, "one of several parallel removals must return true");
        require(store.find(entry.id()).isEmpty(), "a replacement must not survive a parallel removal");
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
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The store threw an exception under parallel calls", e.getCause());
        }
    }

    private boolean isStored(Entry entry) {
        return store.find(entry.id()).filter(entry::equals).isPresent();
    }

    private Entry added(String version) {
        Entry entry = entry(version);
        require(store.add(entry), "add must return true for a new id");
        return entry;
    }

    private Entry entry(String version) {
        String data = "{\"name\":\"\\u0141\\u00f3d\\u017a '%_\\\\\",\"more\":\"";
        String full = data + "x".repeat(MAX_DATA - data.length() - 2) + "\"}";
        return new Entry("t." + run + "-" + count++, owner(), version, full, end());
    }

    private String owner() {
        return "t." + run;
    }

    private static Entry withVersion(Entry entry, String version) {
        return new Entry(entry.id(), entry.owner(), version, entry.data(), entry.endsAt());
    }

    private static Instant end() {
        return Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void require(boolean satisfied, String rule) {
        if (!satisfied) {
            throw new IllegalStateException("The store does not satisfy the contract of StateStore: " + rule);
        }
    }

    /** One of several parallel calls. */
    private interface Call {
        boolean by(int thread);
    }
}
