package io.github.cdijwt.internal.annotation;

/** The callers of a method, regardless of roles. Each value is stricter than the one before. */
public enum Access {
    /** All callers, without a check. */
    OPEN,

    /** Callers with a valid token, and callers without a token. */
    OPTIONAL,

    /** Callers with a valid token. */
    REQUIRED,

    /** No caller. */
    DENIED;

    Access and(Access other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
