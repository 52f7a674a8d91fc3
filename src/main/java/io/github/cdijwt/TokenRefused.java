package io.github.cdijwt;

import java.util.Optional;

/**
 * A CDI event: a request to a resource that says {@link JwtRequired} was refused, since its token is not valid, does not
 * suffice, or is not there. Observers are called one after the other before the answer is sent, and cannot change it: what
 * they throw is logged.
 *
 * @param reason why
 * @param account the name of the {@link JwtPrincipal}; empty: the token is not to be believed, or there is none
 */
public record TokenRefused(RefusalReason reason, Optional<String> account) {}
