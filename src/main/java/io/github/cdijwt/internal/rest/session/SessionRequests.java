package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.JsonBody;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.rest.body.UnreadBody;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests that continue or end a session: a refresh and a logout. */
public final class SessionRequests {

    private static final String TOKEN = "refresh_token";

    private final LoginGate gate;
    private final Optional<SessionFlow> flow;
    private final TokenResponses responses;
    private final SessionAudit audit;

    SessionRequests(LoginGate gate, Optional<SessionFlow> flow, TokenResponses responses, SessionAudit audit) {
        this.gate = gate;
        this.flow = flow;
        this.responses = responses;
        this.audit = audit;
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @throws JwtException if the refresh is rejected
     */
    public Response refresh(HttpHeaders headers, InputStream body) {
        String token = token(headers, body, "A refresh", thrown -> audit.refused(thrown, Optional.empty()));
        String[] access = new String[1];
        try {
            return flow.orElseThrow().refresh(token, (tokens, identity) -> {
                access[0] = tokens.accessToken();
                return Answers.uncached(responses.to(tokens, identity));
            });
        } catch (Throwable thrown) {
            throw HookFailures.refusal(thrown, "A refresh", token, access[0]);
        }
    }

    /**
     * Ends the session of a refresh token. The response is the same whether or not there was a session (RFC 7009, section
     * 2.2).
     *
     * @throws JwtException if the body is not valid
     */
    public Response logout(HttpHeaders headers, InputStream body) {
        String token = token(headers, body, "A logout", audit::logoutRefused);
        try {
            flow.orElseThrow().logout(token);
        } catch (Throwable thrown) {
            throw HookFailures.refusal(thrown, "A logout", token);
        }
        return Answers.uncached(Response.noContent().build());
    }

    private String token(HttpHeaders headers, InputStream body, String what, Consumer<Throwable> report) {
        boolean isRead = false;
        try {
            JsonBody.checkLength(headers);
            JsonObject object;
            try (LoginGate.Pass pass = gate.enterToRead()) {
                object = pass.read(body, bounded -> JsonBody.read(headers, bounded));
            }
            isRead = true;
            if (object.get(TOKEN) instanceof JsonString text) {
                return text.getString();
            }
            throw Refusals.unknownSession();
        } catch (Throwable thrown) {
            if (!isRead) {
                UnreadBody.discard(body);
            }
            report.accept(thrown);
            throw HookFailures.refusal(thrown, what);
        }
    }
}
