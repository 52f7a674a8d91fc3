package io.github.cdijwt;

/**
 * The CDI event for a login that succeeded. Observers run one after another before the response is sent and cannot
 * change it. Exceptions of an observer are logged.
 *
 * <pre>{@code
 * void succeeded(@Observes LoginSucceeded event) {
 *     audit.add("login", event.account());
 * }
 * }</pre>
 *
 * @param account the username that the client sent
 * @since 1.0
 */
public record LoginSucceeded(String account) {}
