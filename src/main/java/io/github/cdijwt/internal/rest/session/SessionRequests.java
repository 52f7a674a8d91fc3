package io.github.cdijwt.internal.rest.session;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.rest.answer.Answers;
import io.github.cdijwt.internal.rest.answer.ChallengedException;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.rest.answer.TokenResponses;
import io.github.cdijwt.internal.rest.body.JsonBody;
import io.github.cdijwt.internal.rest.body.LoginGate;
import io.github.cdijwt.internal.rest.body.UnreadBody;
import io.github.cdijwt.internal.rest.cookie.RefusedCookies;
import io.github.cdijwt.internal.rest.cookie.TokenCookies;
import io.github.cdijwt.internal.session.SessionFlow;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests that continue or end a session: a refresh and a logout. */
public final class SessionRequests {

    private static final String TOKEN = "refresh_token";
    private static final int UNAUTHORIZED = 401;

    private final LoginGate gate;
    private final Optional<SessionFlow> flow;
    private final TokenResponses responses;
    private final Optional<TokenCookies> cookies;
    private final SessionAudit audit;

    SessionRequests(
            LoginGate gate,
            Optional<SessionFlow> flow,
            TokenResponses responses,
            Optional<TokenCookies> cookies,
            SessionAudit audit) {
        this.gate = gate;
        this.flow = flow;
        this.responses = responses;
        this.cookies = cookies;
        this.audit = audit;
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @throws JwtException if the refresh is rejected
     */
    public Response refresh(HttpHeaders headers, InputStream body, ContainerRequestContext request) {
        String token = read(headers, body, request, "A refresh", thrown -> audit.refused(thrown, Optional.empty()))
                .orElse("");
        String[] access = new String[1];
        try {
            return flow.orElseThrow().refresh(token, (tokens, identity) -> {
                access[0] = tokens.accessToken();
                return responses.to(tokens, identity);
            });
        } catch (Throwable thrown) {
            JwtException refusal = HookFailures.refusal(thrown, "A refresh", token, access[0]);
            boolean clears = refusal.status() == UNAUTHORIZED && TokenCookies.gaveRefreshToken(request);
            throw clears ? new ChallengedException(refusal, null, RefusedCookies.ALL) : refusal;
        }
    }

    /**
     * Ends the session of a refresh token. The response is the same whether or not there was a session (RFC 7009, section
     * 2.2).
     *
     * @throws JwtException if the body is not valid
     */
    public Response logout(HttpHeaders headers, InputStream body, ContainerRequestContext request) {
        Optional<String> token = readAtLogout(headers, body, request);
        try {
            // Without sessions, a browser can log out all the same: no script can delete its cookie.
            flow.ifPresent(sessions -> token.ifPresent(sessions::logout));
        } catch (Throwable thrown) {
            throw HookFailures.refusal(thrown, "A logout", token.orElse(null));
        }
        Response response = Response.noContent().build();
        return Answers.uncached(cookies.isPresent() ? cookies.get().deleting(RefusedCookies.ALL, response) : response);
    }

    /** With several cookies, it is unknown which session to end, but the browser can delete them all. */
    private Optional<String> readAtLogout(HttpHeaders headers, InputStream body, ContainerRequestContext request) {
        try {
            return read(headers, body, request, "A logout", audit::logoutRefused);
        } catch (JwtException refusal) {
            boolean several = refusal.reason() == RefusalReason.MALFORMED;
            throw several ? new ChallengedException(refusal, null, RefusedCookies.ALL) : refusal;
        }
    }

    /** Returns the refresh token; empty if there is none, which without cookies is a rejection. */
    private Optional<String> read(
            HttpHeaders headers,
            InputStream body,
            ContainerRequestContext request,
            String what,
            Consumer<Throwable> report) {
        boolean isRead = false;
        try {
            boolean isJson = JsonBody.isJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
            cookies.ifPresent(some -> some.checkRefresh(request, isJson));
            JsonBody.checkLength(headers);
            Optional<JsonObject> object;
            try (LoginGate.Pass pass = gate.enterToRead()) {
                object = pass.read(body, bounded -> object(headers, bounded));
            }
            isRead = true;
            JsonValue value = object.<JsonValue>map(some -> some.get(TOKEN)).orElse(null);
            if (value instanceof JsonString text) {
                return Optional.of(text.getString());
            }
            if (value == null && cookies.isPresent()) {
                return cookies.get().refreshToken(request);
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

    private Optional<JsonObject> object(HttpHeaders headers, InputStream body) {
        return cookies.isPresent() ? JsonBody.readIfAny(headers, body) : Optional.of(JsonBody.read(headers, body));
    }
}
