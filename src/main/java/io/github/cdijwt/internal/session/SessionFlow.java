package io.github.cdijwt.internal.session;

import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.Session;
import io.github.cdijwt.SessionEnded;
import io.github.cdijwt.SessionEnded.Cause;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.token.IdentityId;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.internal.token.Revocation;
import io.github.cdijwt.internal.token.TokenIssuer;
import io.github.cdijwt.spi.StateStore;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Starts, refreshes and ends sessions. The store has one entry per session, with a hash of the current refresh token. An
 * entry changes by a single replacement that only one of several parallel refreshes wins. The end of a session removes the
 * entry, so no refresh can bring it back.
 */
public final class SessionFlow {

    /** A refresh loses against another one at most once within the grace. */
    private static final int ROUNDS = 4;

    private final StateStore store;

    /** The same entries, for a change that must remain if a transaction of the application is rolled back. */
    private final StateStore lasting;

    private final SessionSettings settings;
    private final SessionTokens tokens;
    private final SessionListener listener;
    private final Clock clock;
    private final boolean isInTransaction;
    private final IdentityId ids = new IdentityId();

    public SessionFlow(
            StateStore store, SessionSettings settings, SessionTokens tokens, SessionListener listener, Clock clock) {
        this(store, store, settings, tokens, listener, clock, false);
    }

    private SessionFlow(
            StateStore store,
            StateStore lasting,
            SessionSettings settings,
            SessionTokens tokens,
            SessionListener listener,
            Clock clock,
            boolean isInTransaction) {
        this.store = store;
        this.lasting = lasting;
        this.settings = settings;
        this.tokens = tokens;
        this.listener = listener;
        this.clock = clock;
        this.isInTransaction = isInTransaction;
    }

    /**
     * The same sessions for code of the application, which may be in a transaction. Every failure of the store is thrown,
     * because a transaction in which a statement failed may commit without storing anything.
     *
     * @param sameStore the same store, in the transaction
     * @param lastingStore the same store, outside of the transaction
     */
    public SessionFlow inTransaction(StateStore sameStore, StateStore lastingStore) {
        return new SessionFlow(sameStore, lastingStore, settings, tokens, listener, clock, true);
    }

    /** The current time, in the precision of the store. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /**
     * Starts a session after the application has authenticated the user.
     *
     * @param answer makes the response, before the session is stored
     */
    public <R> R start(Object identity, Device device, BiFunction<IssuedTokens, Object, R> answer) {
        return start(
                new NewSession(identity, tokens.payload(identity), TokenOptions.defaults(), now(), device), answer);
    }

    /**
     * Starts the session of a login.
     *
     * @param answer makes the response, before the session is stored
     */
    public <R> R start(NewSession login, BiFunction<IssuedTokens, Object, R> answer) {
        Object identity = login.identity();
        Instant loggedIn = login.loggedIn().truncatedTo(ChronoUnit.MILLIS);
        Instant created = Revocation.notRevoked(identity, loggedIn);
        RefreshToken token = RefreshToken.random();
        SessionTokens.Access access =
                tokens.issue(identity, withSession(login.payload(), token.id(), created), login.options(), created);
        StoredSession session = StoredSession.started(
                token,
                Owner.of(access.claims(), identity, ids),
                loggedIn.plus(settings.lifetime()),
                new StoredLogin(access.claims(), login.options().claims(), created, login.device()));
        R response = answer.apply(with(access.tokens(), token), identity);
        if (!store.add(session.entry())) {
            throw new IllegalStateException("The store already has a session with a new random id");
        }
        listener.started(session.id());
        endSurplus(session);
        return response;
    }

    /**
     * Exchanges a refresh token.
     *
     * @param answer makes the response, before the new token replaces the old one. If it fails, the old one remains valid.
     *     It may be called several times.
     * @throws JwtException if the token is not valid
     */
    public <R> R refresh(String text, BiFunction<IssuedTokens, Object, R> answer) {
        RefreshToken token = RefreshToken.parse(text).orElseThrow(this::refusedText);
        Optional<String> account = Optional.empty();
        try {
            for (int i = 0; i < ROUNDS; i++) {
                Instant now = now();
                StoredSession session = store.find(StoredSession.key(token.id()))
                        .map(StoredSession::of)
                        .orElseThrow(Refusals::unknownSession);
                StoredLogin login = session.login();
                account = Optional.of(login.account());
                Optional<R> response = exchange(token, session, login, now, answer);
                if (response.isPresent()) {
                    return response.get();
                }
            }
            throw new IllegalStateException("The session was changed by others during each of " + ROUNDS + " attempts");
        } catch (Throwable thrown) {
            listener.refused(thrown, account);
            if (thrown instanceof JwtException refusal) {
                throw Refusals.withoutReasonOfRefresh(refusal);
            }
            throw thrown;
        }
    }

    private JwtException refusedText() {
        JwtException refusal = Refusals.unknownSession();
        listener.refused(refusal, Optional.empty());
        return refusal;
    }

    /** Ends the session of a refresh token, if there is one. */
    public void logout(String text) {
        RefreshToken.parse(text)
                .flatMap(token -> store.find(StoredSession.key(token.id())))
                .map(StoredSession::of)
                .ifPresent(session -> end(session, Cause.LOGOUT));
    }

    /** The sessions of a user that have not ended, the last refreshed one first. */
    public List<Session> of(Object identity) {
        return live(owner(identity))
                .map(session -> session.shown(settings.idle()))
                .sorted(Comparator.comparing(Session::refreshed).reversed())
                .toList();
    }

    /** Ends a session of a user; false if the user has no such session. */
    public boolean end(Object identity, String id) {
        String owner = owner(identity);
        return live(owner).filter(session -> session.id().equals(id)).anyMatch(session -> end(session, Cause.ENDED));
    }

    /** Ends all sessions of a user. */
    public void endAll(Object identity) {
        sessions(owner(identity)).forEach(session -> end(session, Cause.ENDED));
    }

    /** Returns the response, or empty if another refresh changed the session in the meantime. */
    private <R> Optional<R> exchange(
            RefreshToken token,
            StoredSession session,
            StoredLogin login,
            Instant now,
            BiFunction<IssuedTokens, Object, R> answer) {
        if (session.isOver(now, settings.idle())) {
            store.remove(StoredSession.key(session.id()));
            throw Refusals.sessionExpired();
        }
        // Within the grace, the answer to a repeated refresh is the token that is already in the store. Clients that
        // share a token then never fall two tokens behind each other. Without a grace the clocks of servers do not
        // matter.
        boolean rotates =
                settings.grace().isZero() || !now.isBefore(session.rotated().plus(settings.grace()));
        RefreshToken current = current(token, session, !rotates);
        Object identity = identity(session, login);
        StoredSession next = session;
        if (rotates) {
            byte[] salt = RefreshToken.randomPart();
            current = current.next(salt);
            next = session.rotatedTo(current, salt, now);
        }
        SessionTokens.Access access = tokens.issue(
                identity, withSession(tokens.payload(identity), session.id(), login.created()), login.options(), now);
        R response = answer.apply(with(access.tokens(), current), identity);
        return !rotates || store.replace(next.entry(), session.version()) ? Optional.of(response) : Optional.empty();
    }

    /** Returns the current token of a session: the presented one, or its successor if it may still be used. */
    private RefreshToken current(RefreshToken token, StoredSession session, boolean recent) {
        if (token.version().equals(session.version())) {
            return token;
        }
        return session.successorOf(token)
                .filter(successor -> recent)
                .orElseThrow(() -> endReused(session) ? Refusals.refreshReused() : Refusals.unknownSession());
    }

    /** The rejection may roll back a transaction of the application, but the session must end all the same. */
    private boolean endReused(StoredSession session) {
        // Another connection would wait for ever for a transaction that has changed the entry itself.
        boolean isChangedHere = isInTransaction
                && lasting.find(StoredSession.key(session.id()))
                        .filter(entry -> entry.version().equals(session.version()))
                        .isEmpty();
        return end(session, Cause.REUSED, isChangedHere ? store : lasting);
    }

    private Object identity(StoredSession session, StoredLogin login) {
        Object identity = tokens.identity(login.claims()).orElseThrow(() -> {
            end(session, Cause.UNKNOWN_USER);
            return Refusals.sessionOfUnknownUser();
        });
        if (Revocation.revokes(identity, login.created())) {
            end(session, Cause.REVOKED);
            throw Refusals.sessionRevoked();
        }
        return identity;
    }

    private void endSurplus(StoredSession started) {
        if (settings.maxSessions().isEmpty()) {
            return;
        }
        Instant now = now();
        // The id decides last: parallel logins must keep the same sessions, or each would end the session of the other.
        Comparator<StoredSession> latestFirst = Comparator.comparing(
                        (StoredSession session) -> session.isOver(now, settings.idle()))
                .thenComparing(StoredSession::rotated, Comparator.reverseOrder())
                .thenComparing(StoredSession::id);
        try {
            sessions(started.owner())
                    .sorted(latestFirst)
                    .skip(settings.maxSessions().getAsInt())
                    .filter(session -> !session.id().equals(started.id()))
                    .forEach(session -> end(session, Cause.SURPLUS));
        } catch (RuntimeException e) {
            if (isInTransaction) {
                throw e;
            }
            listener.failed(e);
        }
    }

    /** Ends a session, unless it has already ended. The end of an expired session is not news. */
    private boolean end(StoredSession session, Cause cause) {
        return end(session, cause, store);
    }

    private boolean end(StoredSession session, Cause cause, StateStore from) {
        String account = session.login().account();
        boolean removed = from.remove(StoredSession.key(session.id()));
        if (removed && !session.isOver(now(), settings.idle())) {
            listener.ended(new SessionEnded(cause, account, session.id()));
        }
        return removed;
    }

    private Stream<StoredSession> live(String owner) {
        Instant now = now();
        return sessions(owner).filter(session -> !session.isOver(now, settings.idle()));
    }

    private Stream<StoredSession> sessions(String owner) {
        return store.of(owner).stream().filter(StoredSession::isSession).map(StoredSession::of);
    }

    private String owner(Object identity) {
        return Owner.of(tokens.claims(identity), identity, ids);
    }

    private static JsonObject withSession(JsonObject payload, String id, Instant created) {
        return TokenIssuer.withLoginTime(payload, created)
                .add(SessionCheck.CLAIM, id)
                .build();
    }

    private static IssuedTokens with(IssuedTokens access, RefreshToken token) {
        return new IssuedTokens(access.accessToken(), Optional.of(token.text()), access.expiresIn());
    }
}
