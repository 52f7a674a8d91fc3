package io.github.cdijwt;

import java.util.Optional;

/**
 * The CDI event for a rejected login. Observers run one after another before the response is sent and cannot change
 * it. Exceptions of an observer are logged.
 *
 * <pre>{@code
 * void failed(@Observes LoginFailed event) {
 *     metrics.count("logins_failed", event.reason());
 * }
 * }</pre>
 *
 * @param reason the reason
 * @param account the username exactly as the client sent it, even a password that was typed into the wrong field; escape
 *     it before you show or log it; empty if there was none
 * @since 1.0
 */
public record LoginFailed(RefusalReason reason, Optional<String> account) {}
