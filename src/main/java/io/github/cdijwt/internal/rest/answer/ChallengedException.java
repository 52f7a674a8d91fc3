package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.internal.rest.cookie.RefusedCookies;
import org.jspecify.annotations.Nullable;

/** A rejection together with the challenge of the requested resource, and with the cookies to delete. */
public final class ChallengedException extends JwtException {

    private static final long serialVersionUID = 1L;

    private final JwtException refusal;
    private final @Nullable String challenge;
    private final RefusedCookies cookies;

    public ChallengedException(JwtException refusal, String challenge) {
        this(refusal, challenge, RefusedCookies.NONE);
    }

    /**
     * Creates a rejection.
     *
     * @param challenge the challenge; null for the default one
     */
    public ChallengedException(JwtException refusal, @Nullable String challenge, RefusedCookies cookies) {
        super(refusal.error(), refusal.description(), refusal.status(), refusal.headers());
        this.refusal = refusal;
        this.challenge = challenge;
        this.cookies = cookies;
    }

    /** Returns the original exception, which may be of a subclass that the application's ErrorHandler expects. */
    JwtException refusal() {
        return refusal;
    }

    @Override
    public RefusalReason reason() {
        return refusal.reason();
    }

    /** Returns the challenge; null for the default one. */
    public @Nullable String challenge() {
        return challenge;
    }

    RefusedCookies cookies() {
        return cookies;
    }
}
