package io.github.cdijwt;

import java.util.Optional;

/**
 * A CDI event: a login was refused. Observers are called one after the other before the answer is sent, and cannot change it:
 * what they throw is logged.
 *
 * @param reason why
 * @param account the username that was given, as it was given: anything that a client can send; empty: there was none
 */
public record LoginFailed(RefusalReason reason, Optional<String> account) {}
