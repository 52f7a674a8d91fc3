package io.github.cdijwt;

/**
 * A CDI event: somebody has logged in and been given a token. Observers are called one after the other before the answer is
 * sent, and cannot change it: what they throw is logged.
 *
 * @param account the username that was given
 */
public record LoginSucceeded(String account) {}
