package io.github.cdijwt.internal.config;

/**
 * The settings of the log. Every value has been checked.
 *
 * @param showsMissingTokens whether a request without a token is logged at level INFO, as a developer needs, instead of
 *     DEBUG
 */
public record LogSettings(boolean showsMissingTokens) {}
