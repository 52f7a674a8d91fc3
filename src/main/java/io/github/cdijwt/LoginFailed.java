package io.github.cdijwt;

import java.util.Optional;

/**
 * A CDI event: a login was rejected. Observers run one after another before the response is sent and cannot change it.
 * Exceptions of an observer are logged.
 *
 * @param reason the reason
 * @param account the username exactly as the client sent it, so do not trust it; empty if there was none
 */
public record LoginFailed(RefusalReason reason, Optional<String> account) {}
