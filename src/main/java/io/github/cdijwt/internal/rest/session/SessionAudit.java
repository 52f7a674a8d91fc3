package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.RequestLine;
import io.github.cdijwt.internal.session.SessionListener;
import java.util.Optional;

/** Passes on what happens to sessions, with the current request if there is one. */
final class SessionAudit implements SessionListener {

    private final Audit audit;
    private final CurrentRequest current;

    SessionAudit(Audit audit, CurrentRequest current) {
        this.audit = audit;
        this.current = current;
    }

    @Override
    public void started(String session) {
        audit.sessionStarted(session);
    }

    @Override
    public void ended(SessionEnded ended) {
        audit.sessionEnded(ended);
    }

    @Override
    public void refused(Throwable thrown, Optional<String> account) {
        audit.refreshRefused(
                thrown,
                account,
                () -> CurrentRequest.requestOf(current).map(RequestLine::of).orElse("A refresh"));
    }

    void logoutRefused(Throwable thrown) {
        audit.logoutRefused(
                thrown,
                () -> CurrentRequest.requestOf(current).map(RequestLine::of).orElse("A logout"));
    }

    @Override
    public void failed(RuntimeException failure) {
        audit.surplusFailed(failure);
    }
}
