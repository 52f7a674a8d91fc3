package io.github.cdijwt.internal.session;

import io.github.cdijwt.SessionEnded;
import java.util.Optional;

/**
 * Receives what happens to sessions, for events and the log. It must not throw, because the store has already changed
 * when it is called.
 */
public interface SessionListener {

    void started(String session);

    void ended(SessionEnded ended);

    /** A refresh was rejected or failed. The account is empty if the token belongs to no session. */
    void refused(Throwable thrown, Optional<String> account);

    /** The surplus sessions of a user could not be ended. The login succeeds all the same. */
    void failed(RuntimeException failure);
}
