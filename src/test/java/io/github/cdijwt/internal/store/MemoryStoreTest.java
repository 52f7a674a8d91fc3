package io.github.cdijwt.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.spi.StateStore.Entry;
import io.github.cdijwt.spi.StateStoreCheck;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** As many as a new entry removes at once. */
    private static final int REMAINDER = 20;

    private final TestClock clock = new TestClock();
    private final MemoryStore store = new MemoryStore(clock);

    @Test
    void the_store_satisfies_its_contract() {
        MemoryStore real = new MemoryStore(Clock.systemUTC());
        StateStoreCheck.check(real);
        assertThat(real.size()).isZero();
    }

    @Test
    void the_same_object_cannot_be_added_twice() {
        Entry entry = entry("a", "1", HOUR);
        assertThat(store.add(entry)).isTrue();
        assertThat(store.add(entry)).isFalse();
    }

    @Test
    void the_same_object_cannot_replace_twice() {
        store.add(entry("a", "1", HOUR));
        Entry second = entry("a", "2", HOUR);
        assertThat(store.replace(second, "1")).isTrue();
        assertThat(store.replace(second, "1")).isFalse();
    }

    @Test
    void a_new_entry_removes_entries_that_have_ended() {
        store.add(entry("a", "1", HOUR));
        clock.move(HOUR.minusMillis(1));
        store.add(entry("b", "1", HOUR));
        assertThat(store.find("a")).as("one millisecond before its end").isPresent();
        clock.move(Duration.ofMillis(1));
        store.add(entry("c", "1", HOUR));
        assertThat(store.find("a")).as("at its end").isEmpty();
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void an_entry_that_was_replaced_is_removed_after_its_end() {
        store.add(entry("a", "1", HOUR));
        store.replace(entry("a", "2", HOUR), "1");
        clock.move(HOUR);
        store.add(entry("b", "1", HOUR));
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void an_entry_whose_end_moved_is_removed_after_the_later_end() {
        store.add(entry("a", "1", HOUR));
        store.replace(entry("a", "2", HOUR.multipliedBy(3)), "1");
        clock.move(HOUR.multipliedBy(2));
        store.add(entry("b", "1", HOUR.multipliedBy(9)));
        assertThat(store.find("a")).isPresent();
        clock.move(HOUR);
        store.add(entry("c", "1", HOUR));
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void a_hundred_thousand_ended_entries_shrink_to_the_live_ones_and_twenty() {
        for (int i = 0; i < 100_000; i++) {
            store.add(entry("old" + i, "1", HOUR));
            if (i % 2 == 0) {
                store.replace(entry("old" + i, "2", HOUR), "1");
            }
        }
        assertThat(store.size()).isEqualTo(100_000);
        clock.move(HOUR);
        int live = 100_000 / REMAINDER;
        IntStream.range(0, live).forEach(i -> store.add(entry("new" + i, "1", HOUR)));
        assertThat(store.size()).isBetween(live, live + REMAINDER);
    }

    @Test
    void nothing_remains_in_any_index_after_parallel_work() {
        inParallel(8, thread -> {
            for (int i = 0; i < 20_000; i++) {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                String id = "id" + random.nextInt(50);
                switch (random.nextInt(4)) {
                    case 0 -> store.add(randomEntry(id));
                    case 1 -> store.find(id).ifPresent(found -> store.replace(randomEntry(id), found.version()));
                    case 2 -> store.of("owner" + random.nextInt(5));
                    default -> store.remove(id);
                }
            }
        });
        IntStream.range(0, 50).forEach(i -> store.remove("id" + i));
        assertThat(indexes())
                .hasSize(3)
                .allSatisfy((name, size) -> assertThat(size).as(name).isZero());
    }

    @Test
    void the_indexes_agree_with_the_entries_after_parallel_work_with_a_moving_clock() {
        inParallel(8, thread -> {
            for (int i = 0; i < 5_000; i++) {
                String id = thread + "-" + i;
                store.add(entry(id, "1", Duration.ofSeconds(i % 7)));
                store.replace(entry(id, "2", Duration.ofSeconds(i % 5)), "1");
                if (i % 100 == 0 && thread == 0) {
                    clock.move(Duration.ofSeconds(1));
                }
            }
        });
        clock.move(HOUR);
        for (int i = 0; i < 8 * 5_000; i++) {
            store.add(entry("x", "1", Duration.ZERO));
            store.remove("x");
        }
        assertThat(indexes())
                .allSatisfy((name, size) -> assertThat(size).as(name).isZero());
    }

    @Test
    void an_owner_never_loses_sight_of_an_entry_during_a_replacement() {
        store.add(entry("a", "0", HOUR));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> replacements = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 50_000; i++) {
                store.replace(entry("a", "" + (i + 1), HOUR.plusSeconds(i % 3)), "" + i);
            }
            done.set(true);
        });
        while (!done.get() && !replacements.isDone()) {
            assertThat(store.of("owner")).hasSize(1);
        }
        replacements.join();
        assertThat(store.of("owner")).extracting(Entry::version).containsExactly("50000");
    }

    @Test
    void an_owner_never_sees_an_entry_that_has_changed_its_owner() {
        store.add(new Entry("a", "owner0", "0", "{}", clock.instant()));
        beside(i -> store.replace(new Entry("a", "owner" + i % 2, "" + i, "{}", clock.instant()), "" + (i - 1)), () -> {
            for (int i = 0; i < 50_000; i++) {
                List<Entry> found = store.of("owner0");
                assertThat(found.size()).isLessThan(2);
                assertThat(found.isEmpty() || found.get(0).owner().equals("owner0"))
                        .isTrue();
            }
        });
    }

    @Test
    void an_entry_that_is_replaced_by_one_that_ends_later_is_not_removed_by_a_new_entry_at_the_same_time() {
        beside(
                i -> {
                    store.add(entry("new" + i, "1", HOUR));
                    store.remove("new" + i);
                },
                () -> {
                    for (int i = 0; i < 20_000; i++) {
                        store.add(entry("old" + i, "1", Duration.ZERO));
                        if (store.replace(entry("old" + i, "2", HOUR), "1")) {
                            assertThat(store.remove("old" + i)).isTrue();
                        }
                    }
                });
    }

    @Test
    void a_new_entry_removes_at_most_twenty_entries() {
        IntStream.range(0, 50).forEach(i -> store.add(entry("old" + i, "1", HOUR)));
        clock.move(HOUR);
        store.add(entry("new", "1", HOUR));
        assertThat(store.size()).isEqualTo(50 - REMAINDER + 1);
    }

    @Test
    void an_entry_can_change_its_owner() {
        store.add(entry("a", "1", HOUR));
        store.replace(new Entry("a", "other", "2", "{}", clock.instant().plus(HOUR)), "1");
        assertThat(store.of("owner")).isEmpty();
        assertThat(store.of("other")).hasSize(1);
    }

    private Entry randomEntry(String id) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Entry(
                id,
                "owner" + random.nextInt(5),
                "v" + random.nextInt(),
                "{}",
                clock.instant().plusSeconds(random.nextInt(100)));
    }

    private Entry entry(String id, String version, Duration life) {
        return new Entry(
                id,
                "owner" + (id.length() > 1 ? id : ""),
                version,
                "{}",
                clock.instant().plus(life));
    }

    /** The sizes of all maps and sets of the store. */
    private Map<String, Integer> indexes() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Field field : MemoryStore.class.getDeclaredFields()) {
            try {
                field.setAccessible(true);
                if (!Modifier.isStatic(field.getModifiers()) && field.get(store) instanceof Map<?, ?> map) {
                    sizes.put(field.getName(), map.size());
                } else if (!Modifier.isStatic(field.getModifiers()) && field.get(store) instanceof Collection<?> set) {
                    sizes.put(field.getName(), set.size());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return sizes;
    }

    /** Repeats a step, with the numbers from 1, as long as an action runs. */
    private static void beside(IntConsumer step, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> steps = CompletableFuture.runAsync(() -> {
            for (int i = 1; !done.get(); i++) {
                step.accept(i);
            }
        });
        try {
            action.run();
        } finally {
            done.set(true);
            steps.join();
        }
    }

    private static void inParallel(int count, IntConsumer work) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                all.add(CompletableFuture.runAsync(() -> work.accept(thread), threads));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }
}
