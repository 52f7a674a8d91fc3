package io.github.cdijwt.internal.config;

/**
 * The settings of the log. Every value has been checked.
 *
 * @param isForDeveloper whether a developer reads the log: then a request without a token is logged at level INFO instead
 *     of DEBUG, and the start lists the resource methods
 * @param expectsSystemTime whether a clock that is far from that of the system is logged, because this is neither a
 *     developer's machine nor a test
 */
public record LogSettings(boolean isForDeveloper, boolean expectsSystemTime) {}
