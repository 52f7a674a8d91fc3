package io.github.cdijwt.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.keys.CapturedLog;
import io.github.cdijwt.internal.keys.TestClock;
import io.github.cdijwt.spi.StateStore.Entry;
import io.github.cdijwt.spi.StateStoreCheck;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcStoreTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestSource source = TestSource.withTable();
    private final TestClock clock = new TestClock();
    private final JdbcStore store = new JdbcStore(source::dataSource, clock);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void the_store_satisfies_its_contract() {
        StateStoreCheck.check(new JdbcStore(source::dataSource, Clock.systemUTC()));
        assertThat(source.rows()).isZero();
    }

    @Test
    void an_entry_can_change_its_owner() {
        store.add(entry("a", "1", HOUR));
        store.replace(new Entry("a", "other", "2", "{}", clock.instant()), "1");
        assertThat(store.of("owner")).isEmpty();
        assertThat(store.of("other")).hasSize(1);
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
        assertThat(source.rows()).isEqualTo(2);
    }

    @Test
    void ended_entries_shrink_to_the_live_ones_and_twenty() {
        for (int i = 0; i < 2_000; i++) {
            store.add(entry("old" + i, "1", HOUR));
            clock.move(Duration.ofMillis(i % 50));
        }
        clock.move(HOUR);
        IntStream.range(0, 100).forEach(i -> store.add(entry("new" + i, "1", HOUR)));
        assertThat(source.rows()).isBetween(100, 120);
    }

    @Test
    void a_new_entry_removes_at_most_twenty_entries() {
        IntStream.range(0, 50).forEach(i -> store.add(entry("old" + i, "1", HOUR)));
        clock.move(HOUR);
        store.add(entry("new", "1", HOUR));
        assertThat(source.rows()).isEqualTo(50 - 20 + 1);
    }

    @Test
    void a_new_entry_does_not_search_for_ended_entries_if_the_first_end_is_yet_to_come() {
        store.add(entry("a", "1", HOUR));
        int before = source.connections();
        store.add(entry("b", "1", HOUR));
        assertThat(source.connections() - before)
                .as("one for the entry, and one for the first end")
                .isEqualTo(2);
    }

    @Test
    void entries_whose_texts_differ_only_in_case_are_not_found_in_a_database_that_ignores_case() {
        try (TestSource careless = TestSource.ignoringCase()) {
            JdbcStore entries = new JdbcStore(careless::dataSource, clock);
            entries.add(entry("a", "1", HOUR));
            assertThat(entries.find("A")).isEmpty();
            assertThat(entries.of("Owner")).isEmpty();
            assertThat(entries.find("a")).isPresent();
            assertThat(entries.of("owner")).hasSize(1);
        }
    }

    @Test
    void after_a_failed_statement_the_application_gets_the_exception_at_once() {
        source.failNext("40001");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.remove("a"))
                .withCauseInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(stateOf(e)).isEqualTo("40001"));
    }

    @Test
    void an_endpoint_repeats_a_statement_that_other_transactions_rolled_back() {
        store.add(entry("a", "1", HOUR));
        source.failNext("40001", "40P01", "40001", "40001", "40001");
        assertThat(store.calledBy(Caller.ENDPOINT).remove("a")).isTrue();
    }

    @Test
    void an_endpoint_repeats_a_statement_only_five_times() {
        source.failNext("40001", "40001", "40001", "40001", "40001", "40001");
        JdbcStore endpoint = store.calledBy(Caller.ENDPOINT);
        assertThatIllegalStateException().isThrownBy(() -> endpoint.find("a"));
        assertThat(endpoint.find("a")).as("the next call").isEmpty();
    }

    @Test
    void an_endpoint_does_not_repeat_a_statement_that_failed_otherwise() {
        source.failNext("42000");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.calledBy(Caller.ENDPOINT).find("a"));
    }

    @Test
    void an_insert_that_fails_for_another_reason_than_its_id_throws_its_exception() {
        source.failNext("22001");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.add(entry("a", "1", HOUR)))
                .satisfies(e -> assertThat(stateOf(e)).isEqualTo("22001"))
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    }

    @Test
    void an_insert_throws_its_exception_if_the_search_for_the_entry_fails_too() {
        store.add(entry("a", "1", HOUR));
        source.failNext("23505", "25P02");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.add(entry("a", "2", HOUR)))
                .satisfies(e -> assertThat(stateOf(e)).isEqualTo("23505"))
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void ended_entries_are_removed_outside_of_the_transaction_that_adds_an_entry() {
        store.add(entry("a", "1", HOUR));
        clock.move(HOUR);
        source.inTransaction();
        store.add(entry("b", "1", HOUR));
        assertThat(source.rows()).as("committed rows").isZero();
    }

    @Test
    void while_one_transaction_removes_ended_entries_others_do_not_take_further_connections() {
        store.add(entry("a", "1", HOUR));
        clock.move(HOUR);
        List<Integer> taken = new ArrayList<>();
        source.beforeConnectionElsewhere(() -> {
            int before = source.connections();
            store.add(entry("c", "1", HOUR));
            taken.add(source.connections() - before);
        });
        store.add(entry("b", "1", HOUR));
        assertThat(taken).containsExactly(1);
        assertThat(source.rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLICATION", "ENDPOINT"})
    void an_entry_is_added_although_ended_entries_cannot_be_removed(Caller caller) {
        learnThePool();
        CapturedLog log = new CapturedLog();
        log.start();
        try {
            source.failNext(TestSource.SUCCESS, "42000");
            assertThat(store.calledBy(caller).add(entry("a", "1", HOUR))).isTrue();
            assertThat(log.lines()).singleElement().asString().contains("could not be removed");
        } finally {
            log.stop();
        }
    }

    @Test
    void a_pool_without_autocommit_stores_what_the_store_says() {
        source.autocommit(false);
        assertThat(store.add(entry("a", "1", HOUR))).isTrue();
        assertThat(source.rows()).isEqualTo(1);
        assertThat(store.replace(entry("a", "2", HOUR), "1")).isTrue();
        assertThat(store.find("a")).map(Entry::version).contains("2");
        assertThat(store.remove("a")).isTrue();
        assertThat(source.rows()).isZero();
    }

    @Test
    void a_pool_without_autocommit_gets_its_connections_back_without_it() {
        source.autocommit(false);
        store.find("a");
        source.failNext("42000");
        assertThatIllegalStateException().isThrownBy(() -> store.find("a"));
        assertThat(source.switches()).containsExactly(true, false, true, false);
    }

    @Test
    void autocommit_is_never_switched_in_a_transaction_of_a_pool_with_autocommit() {
        learnThePool();
        source.inTransaction();
        store.add(entry("a", "1", HOUR));
        assertThat(source.switches()).isEmpty();
        assertThat(source.rows()).as("committed rows").isZero();
    }

    @Test
    void the_pool_is_asked_outside_the_transaction_even_if_the_first_call_is_in_one() {
        source.inTransaction();
        store.add(entry("a", "1", HOUR));
        assertThat(source.switches()).isEmpty();
        assertThat(source.rows()).isZero();
    }

    @Test
    void a_connection_that_refuses_the_switch_is_used_as_it_is() {
        source.autocommit(false);
        learnThePool();
        source.inTransaction();
        assertThat(store.add(entry("a", "1", HOUR))).isTrue();
        assertThat(source.rows()).isZero();
    }

    @Test
    void an_entry_that_is_stored_apart_remains_although_the_transaction_does_not_commit() {
        source.inTransaction();
        store.calledBy(Caller.APART).add(entry("a", "1", HOUR));
        assertThat(source.rows()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_is_asked_again_by_the_next_call() {
        source.away(true);
        assertThatIllegalStateException().isThrownBy(() -> store.find("a"));
        source.away(false);
        source.autocommit(false);
        assertThat(store.add(entry("a", "1", HOUR))).isTrue();
        assertThat(source.rows()).isEqualTo(1);
    }

    private static String stateOf(IllegalStateException failure) {
        return failure.getCause() instanceof SQLException cause ? cause.getSQLState() : "";
    }

    private void learnThePool() {
        store.find("a");
    }

    private Entry entry(String id, String version, Duration life) {
        return new Entry(id, "owner", version, "{}", clock.instant().plus(life));
    }
}
