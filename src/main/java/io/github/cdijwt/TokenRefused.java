package io.github.cdijwt;

import java.util.Optional;

/**
 * The CDI event for a request that a protected resource rejected: the token is missing or not valid, the caller lacks
 * a role, or the login is too old. Protected means {@link JwtRequired}, {@code @RolesAllowed} or {@code @DenyAll}.
 * Observers run one after another before the response is sent and cannot change it. Exceptions of an observer are
 * logged.
 *
 * <pre>{@code
 * void refused(@Observes TokenRefused event) {
 *     metrics.count("tokens_refused", event.reason());
 * }
 * }</pre>
 *
 * @param reason the reason
 * @param account the name of the {@link JwtPrincipal}; empty if the token is missing, not valid or not read
 * @since 1.0
 */
public record TokenRefused(RefusalReason reason, Optional<String> account) {}
