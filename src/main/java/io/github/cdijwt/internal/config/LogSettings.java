package io.github.cdijwt.internal.config;

/**
 * The settings of the log. Every value has been checked.
 *
 * @param showsMissingTokens whether a request without a token is logged at level INFO, as a developer needs, instead of
 *     DEBUG
 * @param expectsSystemTime whether a clock that is far from that of the system is logged, because this is neither a
 *     developer's machine nor a test
 */
public record LogSettings(boolean showsMissingTokens, boolean expectsSystemTime) {}
