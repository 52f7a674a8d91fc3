package io.github.cdijwt.internal.config;

/**
 * The settings of the login endpoint. Every value has been checked.
 *
 * @param concurrency the maximum number of parallel logins
 */
public record LoginSettings(int concurrency) {}
