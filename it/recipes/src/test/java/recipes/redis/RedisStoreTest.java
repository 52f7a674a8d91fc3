package recipes.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.spi.StateStore.Entry;
import io.github.cdijwt.spi.StateStoreCheck;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** The store of the recipe in a Redis of its own. */
class RedisStoreTest {

    private static final Instant LATER = Instant.ofEpochMilli(4_000_000_000_000L);
    private static final Instant PAST = Instant.ofEpochMilli(1_000_000_000_000L);

    private RedisServer server;
    private RedisStore store;
    private RedisClient redis;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        redis = RedisClient.create(server.url());
        store = new RedisStore();
        store.url = server.url();
        store.connect();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            store.close();
            redis.close();
            server.close();
        }
    }

    @Test
    void the_store_satisfies_its_contract_and_leaves_no_key() {
        StateStoreCheck.check(store);
        assertThat(redis.keys("*")).isEmpty();
    }

    @Test
    void entries_and_the_list_of_their_owner_end_by_themselves() {
        store.add(entry("s.1", "1", LATER));
        store.add(entry("s.2", "1", LATER.plusMillis(7)));
        assertThat(redis.pexpireTime("{jwt}:s.1")).isEqualTo(LATER.toEpochMilli());
        assertThat(redis.pexpireTime("{jwt}:owner:o")).isEqualTo(LATER.toEpochMilli() + 7);

        store.replace(entry("s.2", "2", LATER.minusMillis(1)), "1");

        assertThat(redis.pexpireTime("{jwt}:s.2")).isEqualTo(LATER.toEpochMilli() - 1);
        assertThat(redis.pexpireTime("{jwt}:owner:o")).isEqualTo(LATER.toEpochMilli());
    }

    @Test
    void an_entry_that_has_ended_leaves_nothing() {
        store.add(entry("s.1", "1", PAST));

        assertThat(store.find("s.1")).isEmpty();
        assertThat(redis.keys("*")).isEmpty();
    }

    @Test
    void the_list_of_an_owner_forgets_entries_that_have_ended() {
        store.add(entry("s.1", "1", LATER));
        redis.zadd("{jwt}:owner:o", PAST.toEpochMilli(), "s.0");
        assertThat(store.of("o")).containsExactly(entry("s.1", "1", LATER));

        store.add(entry("s.2", "1", LATER));

        assertThat(redis.zrange("{jwt}:owner:o", 0, -1)).containsExactly("s.1", "s.2");
    }

    private static Entry entry(String id, String version, Instant end) {
        return new Entry(id, "o", version, "{}", end);
    }
}
