package io.github.cdijwt.internal.store;

/** The kind of caller of a {@link JdbcStore}, which decides what the store does if a statement fails. */
public enum Caller {

    /**
     * Code of the application, perhaps in a transaction. After a failed statement, the database may have rolled back the
     * transaction, so it must not be repeated and the failure must not be hidden.
     */
    APPLICATION,

    /** An endpoint of cdi-jwt, where no transaction is active. Each statement commits on its own. */
    ENDPOINT,

    /**
     * Either of them, for entries that must remain if a transaction of the application is rolled back. Each statement runs on
     * a thread of its own.
     */
    APART
}
