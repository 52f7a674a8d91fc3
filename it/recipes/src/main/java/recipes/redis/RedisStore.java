package recipes.redis;

import io.github.cdijwt.spi.StateStore;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;

/** Keeps sessions and failed logins in Redis 6.2 or newer, which removes entries that have ended. */
@ApplicationScoped
public class RedisStore implements StateStore {

    /** All keys have the same hash tag, so that a script may use two of them in a cluster. */
    private static final String ENTRY = "{jwt}:";

    private static final String ENTRIES_OF_OWNER = "{jwt}:owner:";

    /**
     * Writes an entry if the stored one begins with the first argument. If that is empty, no entry may be stored. The ids of
     * an owner are in a set that is sorted by their ends, and that ends with the last of them.
     */
    private static final String WRITE = """
            local stored = redis.call('GET', KEYS[1])
            local expected = ARGV[1]
            if expected == '' and stored then return 0 end
            if expected ~= '' and string.sub(stored or '', 1, #expected) ~= expected then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PXAT', ARGV[3])
            redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', redis.call('TIME')[1] .. '000')
            local last = redis.call('ZRANGE', KEYS[2], -1, -1, 'WITHSCORES')[2]
            if last then redis.call('PEXPIREAT', KEYS[2], last) end
            return 1
            """;

    @Inject
    @ConfigProperty(name = "redis.url")
    String url;

    private RedisClient redis;

    @PostConstruct
    void connect() {
        redis = RedisClient.create(url);
    }

    @PreDestroy
    void close() {
        redis.close();
    }

    @Override
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(redis.get(ENTRY + id)).map(value -> entry(id, value));
    }

    @Override
    public boolean add(Entry entry) {
        return write(entry, "");
    }

    @Override
    public boolean replace(Entry entry, String version) {
        return write(entry, version + ' ');
    }

    @Override
    public boolean remove(String id) {
        Optional<Entry> stored = find(id);
        if (stored.isEmpty()) {
            return false;
        }
        try (AbstractTransaction both = redis.multi()) {
            Response<Long> removed = both.del(ENTRY + id);
            both.zrem(ENTRIES_OF_OWNER + stored.get().owner(), id);
            both.exec();
            return removed.get() == 1;
        }
    }

    @Override
    public List<Entry> of(String owner) {
        String[] ids = redis.zrange(ENTRIES_OF_OWNER + owner, 0, -1).toArray(String[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        List<String> values = redis.mget(Stream.of(ids).map(id -> ENTRY + id).toArray(String[]::new));
        return Stream.iterate(0, i -> i < ids.length, i -> i + 1)
                .filter(i -> values.get(i) != null)
                .map(i -> entry(ids[i], values.get(i)))
                .filter(entry -> entry.owner().equals(owner))
                .toList();
    }

    private boolean write(Entry entry, String expected) {
        String end = Long.toString(entry.endsAt().toEpochMilli());
        // Only the data may contain blanks.
        String value = String.join(" ", entry.version(), entry.owner(), end, entry.data());
        Object written = redis.eval(
                WRITE,
                List.of(ENTRY + entry.id(), ENTRIES_OF_OWNER + entry.owner()),
                List.of(expected, value, end, entry.id()));
        return Objects.equals(written, 1L);
    }

    private static Entry entry(String id, String value) {
        String[] parts = value.split(" ", 4);
        return new Entry(id, parts[1], parts[0], parts[3], Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }
}
