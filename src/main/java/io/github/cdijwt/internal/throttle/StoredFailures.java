package io.github.cdijwt.internal.throttle;

import io.github.cdijwt.spi.StateStore.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The failures of an account, or of an account at one address, as an entry of the store. */
final class StoredFailures {

    private static final Pattern DATA =
            Pattern.compile("\\{\"count\":(\\d+),\"last\":(-?\\d+),\"before\":(-?\\d+),\"spelling\":\"(-?\\d+)\"}");

    /** Failures expire after a day, at the end of that millisecond. */
    private static final Duration LIFETIME = Failures.MEMORY.plusMillis(1);

    private static final int RADIX = 36;

    private StoredFailures() {}

    static Failures of(Optional<Entry> entry, Instant now) {
        Failures failures = entry.map(StoredFailures::read).orElse(Failures.NONE);
        return failures.isForgotten(now) ? Failures.NONE : failures;
    }

    static Entry entry(Origin origin, Failures failures, Instant now) {
        Instant start = failures.count() == 0 ? now : failures.last();
        return new Entry(
                origin.key(),
                origin.owner(),
                // Another version than before.
                Long.toString(ThreadLocalRandom.current().nextLong(), RADIX),
                "{\"count\":" + failures.count() + ",\"last\":"
                        + failures.last().toEpochMilli() + ",\"before\":"
                        + failures.before().toEpochMilli() + ",\"spelling\":\"" + failures.spelling() + "\"}",
                start.plus(LIFETIME));
    }

    private static Failures read(Entry entry) {
        Matcher data = DATA.matcher(entry.data());
        if (!data.matches()) {
            throw new IllegalStateException("The store has failed logins that cannot be read: " + entry);
        }
        return new Failures(
                Integer.parseInt(data.group(1)),
                Instant.ofEpochMilli(Long.parseLong(data.group(2))),
                Instant.ofEpochMilli(Long.parseLong(data.group(3))),
                Long.parseLong(data.group(4)));
    }
}
