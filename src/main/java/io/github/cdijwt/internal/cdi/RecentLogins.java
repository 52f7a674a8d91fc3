package io.github.cdijwt.internal.cdi;

/**
 * Knows whether any resource has {@code @JwtRequired(maxAge)}, so that the tokens of logins need the claim
 * {@code auth_time}. The extension finds most of these resources. Some servers do not show it a resource without a
 * scope, which the first request to it reveals.
 */
public final class RecentLogins {

    private volatile boolean required;

    RecentLogins(boolean required) {
        this.required = required;
    }

    public boolean areRequired() {
        return required;
    }

    /** A resource with a maximum age was called. */
    public void require() {
        required = true;
    }
}
