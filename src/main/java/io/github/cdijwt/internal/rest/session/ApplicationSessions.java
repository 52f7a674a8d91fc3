package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.Session;
import io.github.cdijwt.Sessions;
import io.github.cdijwt.internal.caller.ClientProxies;
import io.github.cdijwt.internal.session.SessionFlow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sessions for application code. */
final class ApplicationSessions implements Sessions {

    private final Optional<SessionFlow> flow;
    private final Devices devices;

    ApplicationSessions(Optional<SessionFlow> flow, Devices devices) {
        this.flow = flow;
        this.devices = devices;
    }

    @Override
    public IssuedTokens start(Object identity) {
        return flow().start(ClientProxies.unwrap(identity), devices.current(), (tokens, user) -> tokens);
    }

    @Override
    public IssuedTokens refresh(String refreshToken) {
        return flow().refresh(Objects.requireNonNull(refreshToken, "refreshToken"), (tokens, user) -> tokens);
    }

    @Override
    public void logout(String refreshToken) {
        flow().logout(Objects.requireNonNull(refreshToken, "refreshToken"));
    }

    @Override
    public List<Session> of(Object identity) {
        return flow().of(ClientProxies.unwrap(identity));
    }

    @Override
    public boolean end(Object identity, String id) {
        return flow().end(ClientProxies.unwrap(identity), Objects.requireNonNull(id, "id"));
    }

    @Override
    public void endAll(Object identity) {
        flow().endAll(ClientProxies.unwrap(identity));
    }

    private SessionFlow flow() {
        return flow.orElseThrow(() -> new IllegalStateException(
                "There are no sessions: set jwt.refresh-expiration-delta, for example to P7D"));
    }
}
