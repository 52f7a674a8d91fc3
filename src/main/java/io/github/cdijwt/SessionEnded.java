package io.github.cdijwt;

/**
 * The CDI event for a session that ended before its time. Observers run one after another before the response is sent
 * and cannot change it. Exceptions of an observer are logged. A session that expires causes no event.
 *
 * <pre>{@code
 * void ended(@Observes SessionEnded event) {
 *     if (event.cause() == SessionEnded.Cause.REUSED) {
 *         mails.warn(event.account(), "Your session was used by two clients, and has been ended.");
 *     }
 * }
 * }</pre>
 *
 * @param cause the cause
 * @param account the name of the {@link JwtPrincipal}
 * @param session the id of the session, as in the claim {@code sid}
 * @since 1.0
 */
public record SessionEnded(Cause cause, String account, String session) {

    /** Why a session ended. Later versions may add causes. */
    public enum Cause {

        /** The user logged out, with any refresh token of the session. */
        LOGOUT,

        /** The application ended it with {@link Sessions#end} or {@link Sessions#endAll}. */
        ENDED,

        /**
         * A refresh token was used again after its successor had been issued. Two clients have the same token, so one of
         * them may be a thief.
         */
        REUSED,

        /** The user had more sessions than {@code jwt.max-sessions}, and this one was refreshed longest ago. */
        SURPLUS,

        /** At a refresh, the {@link io.github.cdijwt.spi.IdentityHandler} no longer found the user. */
        UNKNOWN_USER,

        /** At a refresh, the login was no later than {@link JwtSubject#tokensValidFrom()}. */
        REVOKED
    }
}
