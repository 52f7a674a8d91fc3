package io.github.cdijwt;

import java.util.Optional;

/**
 * A CDI event: a request to a {@link JwtRequired} resource, or to one with {@code @RolesAllowed} or {@code @DenyAll},
 * was rejected, because its token is missing or not valid, because the caller lacks a role, or because the login is too
 * old. Observers run one after another before the response is sent and cannot change it. Exceptions of an observer are
 * logged.
 *
 * @param reason the reason
 * @param account the name of the {@link JwtPrincipal}; empty if the token is missing, not valid or not read
 */
public record TokenRefused(RefusalReason reason, Optional<String> account) {}
