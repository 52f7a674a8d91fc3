package io.github.cdijwt.internal.state;

import io.github.cdijwt.internal.store.Caller;
import io.github.cdijwt.internal.store.JdbcStore;
import io.github.cdijwt.spi.StateStore;

/**
 * The store of sessions and failed logins, for each kind of caller.
 *
 * @param application for calls from code of the application, perhaps in a transaction
 * @param endpoint for the endpoints of cdi-jwt
 * @param lasting for what must remain if a transaction is rolled back: failed logins, and the end of a session whose token was
 *     used twice
 * @param isShared whether other servers use the same store
 */
public record States(StateStore application, StateStore endpoint, StateStore lasting, boolean isShared) {

    static States of(StateStore store, boolean isShared) {
        return new States(store, store, store, isShared);
    }

    static States of(JdbcStore store) {
        return new States(store, store.calledBy(Caller.ENDPOINT), store.calledBy(Caller.APART), true);
    }
}
