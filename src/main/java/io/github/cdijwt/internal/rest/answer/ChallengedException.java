package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;

/** A rejection together with the challenge of the requested resource. */
public final class ChallengedException extends JwtException {

    private static final long serialVersionUID = 1L;

    private final JwtException refusal;
    private final String challenge;

    public ChallengedException(JwtException refusal, String challenge) {
        super(refusal.error(), refusal.description(), refusal.status(), refusal.headers());
        this.refusal = refusal;
        this.challenge = challenge;
    }

    /** Returns the original exception, which may be of a subclass that the application's ErrorHandler expects. */
    JwtException refusal() {
        return refusal;
    }

    @Override
    public RefusalReason reason() {
        return refusal.reason();
    }

    public String challenge() {
        return challenge;
    }
}
