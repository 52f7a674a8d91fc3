package io.github.cdijwt.internal.rest;

import io.github.cdijwt.JwtException;

/** A refusal together with the challenge of the resource that it was made for. */
final class ChallengedException extends JwtException {

    private static final long serialVersionUID = 1L;

    private final JwtException refusal;
    private final String challenge;

    ChallengedException(JwtException refusal, String challenge) {
        super(refusal.error(), refusal.description(), refusal.status(), refusal.headers());
        this.refusal = refusal;
        this.challenge = challenge;
    }

    /** The refusal itself, as it was thrown: perhaps of a class that the application knows. */
    JwtException refusal() {
        return refusal;
    }

    String challenge() {
        return challenge;
    }
}
