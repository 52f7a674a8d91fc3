package io.github.cdijwt;

import java.util.Optional;

/**
 * A CDI event: a refresh was rejected. Observers run one after another before the response is sent and cannot change it.
 * Exceptions of an observer are logged.
 *
 * @param reason the reason, which the client is not told
 * @param account the name of the {@link JwtPrincipal}; empty if the refresh token belongs to no session
 */
public record RefreshRefused(RefusalReason reason, Optional<String> account) {}
