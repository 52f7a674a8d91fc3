package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.internal.session.SessionFlow;
import java.util.Optional;

/**
 * The sessions for code of the application, which may be in a transaction.
 *
 * @param sessions empty if there are no sessions
 */
public record ApplicationFlow(Optional<SessionFlow> sessions) {}
