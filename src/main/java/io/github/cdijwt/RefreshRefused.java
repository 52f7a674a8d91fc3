package io.github.cdijwt;

import java.util.Optional;

/**
 * The CDI event for a rejected refresh. Observers run one after another before the response is sent and cannot change
 * it. Exceptions of an observer are logged.
 *
 * <pre>{@code
 * void refused(@Observes RefreshRefused event) {
 *     metrics.count("refreshes_refused", event.reason());
 * }
 * }</pre>
 *
 * @param reason the reason, which the response does not contain
 * @param account the name of the {@link JwtPrincipal}; empty if the refresh token belongs to no session
 * @since 1.0
 */
public record RefreshRefused(RefusalReason reason, Optional<String> account) {}
