package io.github.cdijwt.spi;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Stores the sessions of users and the failed logins of accounts, so that several servers share them. A bean of the
 * application replaces the store of cdi-jwt. It is a map with an atomic replacement, so a distributed cache or a table
 * of a database can implement it. {@link StateStoreCheck} tests an implementation.
 *
 * <ul>
 *   <li>All operations on one id must take effect in one order that every server sees (linearizability).
 *   <li>After {@link #remove} of an entry, {@link #replace} must not restore it.
 *   <li>Ids, owners and versions are case-sensitive, and have at most 24, 24 and 22 characters: letters, digits,
 *       {@code .}, {@code -} and {@code _}. The data has at most 4,000 ASCII characters.
 *   <li>An entry may disappear at any time after {@link Entry#endsAt}. The store should remove such entries, because
 *       cdi-jwt does not.
 *   <li>If an operation fails, it must throw an exception. It must never return an empty result instead, because cdi-jwt
 *       would log users out. The exception may be of any unchecked type, and the response to the client is 500.
 *   <li>The application may call {@link io.github.cdijwt.Logins} or {@link io.github.cdijwt.Sessions} in a transaction. A
 *       store in a database should then write in its own, separate transaction, because a rollback must not undo the count of
 *       failed logins, or the end of a session whose refresh token was used twice.
 * </ul>
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class CacheStore implements StateStore {
 *
 *     private final ConcurrentMap<String, Entry> entries = cluster.map("cdi-jwt");  // the map of a distributed cache
 *
 *     @Override
 *     public boolean replace(Entry entry, String version) {
 *         Entry stored = entries.get(entry.id());
 *         return stored != null && stored.version().equals(version) && entries.replace(entry.id(), stored, entry);
 *     }
 *
 *     // find, add, remove and of
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface StateStore {

    /**
     * Finds an entry.
     *
     * @param id the id
     * @return the entry as it was last written; empty if there is none
     */
    Optional<Entry> find(String id);

    /**
     * Adds an entry, unless there is one with the same id.
     *
     * @param entry the entry
     * @return false if the id is taken; then nothing has changed
     */
    boolean add(Entry entry);

    /**
     * Replaces the entry with the same id, if that entry still has the given version. Of several parallel calls with
     * the same version, only one may succeed.
     *
     * @param entry the new entry, with the same owner as the stored one; its version always differs from the given one,
     *     and its data and end may differ too
     * @param version the version that the stored entry must have
     * @return false if there is no entry with this id and version; then nothing has changed
     */
    boolean replace(Entry entry, String version);

    /**
     * Removes an entry.
     *
     * @param id the id
     * @return whether this call removed an entry; of several parallel calls, only one returns true
     */
    boolean remove(String id);

    /**
     * Finds all entries of an owner.
     *
     * @param owner the owner
     * @return the entries in any order; empty if the owner has none
     */
    List<Entry> of(String owner);

    /**
     * An entry of the store. None of its fields contains a token, a password or anything else that grants access.
     *
     * @param id the key
     * @param owner the account that the entry belongs to, as a hash
     * @param version a text that changes with each replacement
     * @param data the content, as JSON in ASCII
     * @param endsAt the time, in whole milliseconds, after which the store may remove the entry
     */
    record Entry(String id, String owner, String version, String data, Instant endsAt) {

        /**
         * Creates an entry.
         *
         * @param id the key, not null
         * @param owner the owner, not null
         * @param version the version, not null
         * @param data the content, not null
         * @param endsAt the end, not null
         */
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(data, "data");
            Objects.requireNonNull(endsAt, "endsAt");
        }

        /** Shows only the id, since the data names a user. */
        @Override
        public String toString() {
            return "Entry[id=" + id + "]";
        }
    }
}
