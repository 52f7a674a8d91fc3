package io.github.cdijwt.internal.rest.answer;

import io.github.cdijwt.JwtException;

/** A refusal together with the challenge of the resource that it was made for. */
public final class ChallengedException extends JwtException {

    private static final long serialVersionUID = 1L;

    private final JwtException refusal;
    private final String challenge;

    public ChallengedException(JwtException refusal, String challenge) {
        super(refusal.error(), refusal.description(), refusal.status(), refusal.headers());
        this.refusal = refusal;
        this.challenge = challenge;
    }

    /** The refusal itself, as it was thrown: perhaps of a class that the application knows. */
    JwtException refusal() {
        return refusal;
    }

    public String challenge() {
        return challenge;
    }
}
