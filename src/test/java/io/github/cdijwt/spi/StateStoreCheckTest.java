package io.github.cdijwt.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stores are wrong on purpose. */
@SuppressWarnings({"ThreadPriorityCheck", "ReferenceEquality", "NullAway", "NullOptional"})
class StateStoreCheckTest {

    @Test
    @Timeout(10)
    void a_simple_correct_store_passes_and_is_empty_afterwards() {
        MapStore store = new MapStore();
        Entry other = new Entry("s.other", "s.owner", "1", "{}", Instant.now().plusSeconds(60));
        store.add(other);
        StateStoreCheck.check(store);
        StateStoreCheck.check(store);
        assertThat(store.entries.values()).containsExactly(other);
    }

    @Test
    void the_threads_of_the_check_do_not_keep_the_process_alive() {
        Set<Boolean> daemons = ConcurrentHashMap.newKeySet();
        StateStoreCheck.check(new MapStore() {
            @Override
            public boolean remove(String id) {
                if (Thread.currentThread().getName().contains("check")) {
                    daemons.add(Thread.currentThread().isDaemon());
                }
                return super.remove(id);
            }
        });
        assertThat(daemons).containsExactly(true);
    }

    @Test
    void a_missing_store_is_a_mistake() {
        assertThatNullPointerException()
                .isThrownBy(() -> StateStoreCheck.check(null))
                .withMessage("store");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyStores")
    @Timeout(10)
    void a_store_is_rejected_if(String fault, MapStore store, String rule) {
        assertThatIllegalStateException()
                .isThrownBy(() -> StateStoreCheck.check(store))
                .withMessageContaining(rule);
    }

    @Test
    void the_check_removes_its_entries_from_a_store_that_it_rejects() {
        Set<String> faults = Set.of("replace keeps the data", "every add returns true", "parallel calls throw");
        List<MapStore> stores = faultyStores()
                .filter(arguments -> faults.contains(arguments.get()[0]))
                .map(arguments -> (MapStore) arguments.get()[1])
                .toList();
        assertThat(stores).hasSameSizeAs(faults).allSatisfy(store -> {
            assertThat(catchThrowable(() -> StateStoreCheck.check(store))).isNotNull();
            assertThat(store.entries).isEmpty();
        });
    }

    @Test
    void an_exception_of_a_store_is_the_cause_or_is_thrown_as_it_is() {
        IllegalArgumentException away = new IllegalArgumentException("away");
        MapStore store = new MapStore() {
            @Override
            public Optional<Entry> find(String id) {
                throw away;
            }
        };
        assertThat(catchThrowable(() -> StateStoreCheck.check(store))).isSameAs(away);
    }

    static Stream<Arguments> faultyStores() {
        return Stream.of(
                fault("add is not atomic", "one of several parallel adds must win", new MapStore() {
                    @Override
                    public boolean add(Entry entry) {
                        if (entries.containsKey(entry.id())) {
                            return false;
                        }
                        Thread.yield();
                        entries.put(entry.id(), entry);
                        return true;
                    }
                }),
                fault("replace is not atomic", "one of several parallel replacements", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        Entry old = entries.get(entry.id());
                        if (old == null || !old.version().equals(version)) {
                            return false;
                        }
                        Thread.yield();
                        return entries.replace(entry.id(), entry) != null;
                    }
                }),
                fault("replace restores a removed entry", "replace must not restore", new MapStore() {
                    private final Set<String> removed = ConcurrentHashMap.newKeySet();

                    @Override
                    public boolean remove(String id) {
                        boolean done = super.remove(id);
                        if (done) {
                            removed.add(id);
                        }
                        return done;
                    }

                    @Override
                    public boolean replace(Entry entry, String version) {
                        if (removed.contains(entry.id())) {
                            entries.put(entry.id(), entry);
                            return false;
                        }
                        return super.replace(entry, version);
                    }
                }),
                fault("a replacement survives a parallel removal", "parallel removal", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        boolean[] replaced = new boolean[1];
                        Entry old = entries.get(entry.id());
                        if (old != null && old.version().equals(version)) {
                            replaced[0] = super.replace(entry, version);
                            for (int i = 0; i < 1_000 && entries.containsKey(entry.id()); i++) {
                                Thread.yield();
                            }
                            // Written again, as by a cache that is updated after the database.
                            entries.compute(
                                    entry.id(),
                                    (id, now) -> !entry.version().startsWith("x") || now == entry ? now : entry);
                        }
                        return replaced[0];
                    }
                }),
                fault("every removal returns true", "remove must return false for an unknown id", new MapStore() {
                    @Override
                    public boolean remove(String id) {
                        super.remove(id);
                        return true;
                    }
                }),
                fault("parallel removals return true", "one of several parallel removals", new MapStore() {
                    @Override
                    public boolean remove(String id) {
                        boolean there = entries.containsKey(id);
                        Thread.yield();
                        entries.remove(id);
                        return there;
                    }
                }),
                fault("remove only hides an entry", "find must return empty after remove", new MapStore() {
                    @Override
                    public boolean remove(String id) {
                        return entries.containsKey(id);
                    }
                }),
                fault("every add returns true", "add must return false", new MapStore() {
                    @Override
                    public boolean add(Entry entry) {
                        super.add(entry);
                        return true;
                    }
                }),
                fault("the same object can be added again", "an entry that was added before", new MapStore() {
                    @Override
                    public boolean add(Entry entry) {
                        return entries.computeIfAbsent(entry.id(), id -> entry) == entry;
                    }
                }),
                fault("add overwrites", "add must not change an entry", new MapStore() {
                    @Override
                    public boolean add(Entry entry) {
                        return entries.put(entry.id(), entry) == null;
                    }
                }),
                fault("every replacement returns true", "replace must return false", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        super.replace(entry, version);
                        return true;
                    }
                }),
                fault("replace adds", "replace must not add", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        boolean replaced = super.replace(entry, version);
                        entries.putIfAbsent(entry.id(), entry);
                        return replaced;
                    }
                }),
                fault("replace ignores the version", "if the stored version differs", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        return entries.replace(entry.id(), entry) != null;
                    }
                }),
                fault("versions are compared without case", "compare versions with upper", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        Entry old = entries.get(entry.id());
                        return old != null
                                && old.version().equalsIgnoreCase(version)
                                && super.replace(entry, old.version());
                    }
                }),
                fault("replace keeps the data", "with its version, data and end", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        return find(entry.id())
                                .filter(old -> super.replace(
                                        new Entry(old.id(), old.owner(), entry.version(), old.data(), entry.endsAt()),
                                        version))
                                .isPresent();
                    }
                }),
                fault("replace keeps the end", "with its version, data and end", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        return find(entry.id())
                                .filter(old -> super.replace(
                                        new Entry(old.id(), old.owner(), entry.version(), entry.data(), old.endsAt()),
                                        version))
                                .isPresent();
                    }
                }),
                fault("a replacement can be repeated", "the same replacement was made before", new MapStore() {
                    @Override
                    public boolean replace(Entry entry, String version) {
                        return super.replace(entry, version) || entries.get(entry.id()) == entry;
                    }
                }),
                fault("ids have no case", "ids that differ in upper and lower case", new KeyStore() {
                    @Override
                    String key(String id) {
                        return id.toLowerCase(Locale.ROOT);
                    }
                }),
                fault("ids are cut", "ids that differ in the last of 24 characters", new KeyStore() {
                    @Override
                    String key(String id) {
                        return id.substring(0, 20);
                    }
                }),
                fault("owners have no case", "owners that differ in upper and lower case", new MapStore() {
                    @Override
                    public List<Entry> of(String owner) {
                        return entries.values().stream()
                                .filter(entry -> entry.owner().equalsIgnoreCase(owner))
                                .toList();
                    }
                }),
                fault(
                        "data is cut",
                        "exactly as it was added",
                        writing(entry -> new Entry(
                                entry.id(),
                                entry.owner(),
                                entry.version(),
                                entry.data()
                                        .substring(0, Math.min(255, entry.data().length())),
                                entry.endsAt()))),
                fault(
                        "the end has whole seconds",
                        "exactly as it was added",
                        writing(entry -> new Entry(
                                entry.id(),
                                entry.owner(),
                                entry.version(),
                                entry.data(),
                                entry.endsAt().truncatedTo(ChronoUnit.SECONDS)))),
                fault(
                        "escapes in the data are replaced",
                        "exactly as it was added",
                        writing(entry -> new Entry(
                                entry.id(),
                                entry.owner(),
                                entry.version(),
                                entry.data().replace("\\u00f3", "\u00f3"),
                                entry.endsAt()))),
                fault("of returns everything", "owners that differ", new MapStore() {
                    @Override
                    public List<Entry> of(String owner) {
                        List<Entry> owned = super.of(owner);
                        return owned.isEmpty() ? owned : List.copyOf(entries.values());
                    }
                }),
                fault("of returns one page", "of must return all entries", new MapStore() {
                    @Override
                    public List<Entry> of(String owner) {
                        return super.of(owner).stream().limit(50).toList();
                    }
                }),
                fault("of returns an entry twice", "each entry of the owner once", new MapStore() {
                    @Override
                    public List<Entry> of(String owner) {
                        return Stream.concat(super.of(owner).stream(), super.of(owner).stream())
                                .toList();
                    }
                }),
                fault("of returns entries that were replaced", "as they were last written", new MapStore() {
                    private final Map<String, Entry> added = new ConcurrentHashMap<>();

                    @Override
                    public boolean add(Entry entry) {
                        added.putIfAbsent(entry.id(), entry);
                        return super.add(entry);
                    }

                    @Override
                    public List<Entry> of(String owner) {
                        return super.of(owner).stream()
                                .map(entry -> added.get(entry.id()))
                                .toList();
                    }
                }),
                fault("the list of an owner is not atomic", "added in parallel", new MapStore() {
                    private final Map<String, List<String>> owners = new ConcurrentHashMap<>();

                    @Override
                    public boolean add(Entry entry) {
                        List<String> ids = new ArrayList<>(owners.getOrDefault(entry.owner(), List.of()));
                        if (!super.add(entry)) {
                            return false;
                        }
                        Thread.yield();
                        ids.add(entry.id());
                        owners.put(entry.owner(), ids);
                        return true;
                    }

                    @Override
                    public List<Entry> of(String owner) {
                        return owners.getOrDefault(owner, List.of()).stream()
                                .distinct()
                                .flatMap(id -> find(id).stream())
                                .toList();
                    }
                }),
                fault("a failure is an empty result", "find must return", new MapStore() {
                    @Override
                    public Optional<Entry> find(String id) {
                        return Optional.empty();
                    }
                }),
                fault("find returns null", "find must not return null", new MapStore() {
                    @Override
                    public Optional<Entry> find(String id) {
                        return entries.containsKey(id) ? super.find(id) : null;
                    }
                }),
                fault("of returns null", "of must not return null", new MapStore() {
                    @Override
                    public List<Entry> of(String owner) {
                        return null;
                    }
                }),
                fault("parallel calls throw", "exception under parallel calls", new MapStore() {
                    private final AtomicInteger running = new AtomicInteger();

                    @Override
                    public boolean replace(Entry entry, String version) {
                        try {
                            if (running.incrementAndGet() > 1) {
                                throw new IllegalStateException("The pool has no connection");
                            }
                            Thread.yield();
                            return super.replace(entry, version);
                        } finally {
                            running.decrementAndGet();
                        }
                    }
                }));
    }

    private static Arguments fault(String fault, String rule, MapStore store) {
        return Arguments.of(fault, store, rule);
    }

    private static MapStore writing(UnaryOperator<Entry> written) {
        return new MapStore() {
            @Override
            public boolean add(Entry entry) {
                return super.add(written.apply(entry));
            }
        };
    }

    /** The simplest store that satisfies the contract. */
    private static class MapStore implements StateStore {

        final Map<String, Entry> entries = new ConcurrentHashMap<>();

        @Override
        public Optional<Entry> find(String id) {
            return Optional.ofNullable(entries.get(id));
        }

        @Override
        public boolean add(Entry entry) {
            return entries.putIfAbsent(entry.id(), entry) == null;
        }

        @Override
        public boolean replace(Entry entry, String version) {
            Entry old = entries.get(entry.id());
            return old != null && old.version().equals(version) && entries.replace(entry.id(), old, entry);
        }

        @Override
        public boolean remove(String id) {
            return entries.remove(id) != null;
        }

        @Override
        public List<Entry> of(String owner) {
            return entries.values().stream()
                    .filter(entry -> entry.owner().equals(owner))
                    .toList();
        }
    }

    /** A store that changes the ids. */
    private abstract static class KeyStore extends MapStore {

        abstract String key(String id);

        @Override
        public Optional<Entry> find(String id) {
            return Optional.ofNullable(entries.get(key(id)));
        }

        @Override
        public boolean add(Entry entry) {
            return entries.putIfAbsent(key(entry.id()), entry) == null;
        }

        @Override
        public boolean replace(Entry entry, String version) {
            Entry old = entries.get(key(entry.id()));
            return old != null && old.version().equals(version) && entries.replace(key(entry.id()), old, entry);
        }

        @Override
        public boolean remove(String id) {
            return entries.remove(key(id)) != null;
        }
    }
}
