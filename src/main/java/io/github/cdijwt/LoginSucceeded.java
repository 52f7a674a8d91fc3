package io.github.cdijwt;

/**
 * A CDI event: a user has logged in and receives a token. Observers run one after another before the response is sent
 * and cannot change it. Exceptions of an observer are logged.
 *
 * @param account the username that the client sent
 */
public record LoginSucceeded(String account) {}
