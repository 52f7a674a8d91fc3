package io.github.cdijwt.internal.cdi;

/**
 * The use of {@code @JwtRequired(maxAge)}.
 *
 * @param areRequired whether any resource requires a recent login, so that the tokens of logins need the claim
 *     {@code auth_time}
 */
public record RecentLogins(boolean areRequired) {}
