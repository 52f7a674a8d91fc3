package io.github.cdijwt.internal.throttle;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of a bounded size that drops the least recently used entry. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private static final int MAX_ENTRIES = 50_000;

    Recent() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MAX_ENTRIES;
    }
}
