package io.github.cdijwt.internal.config;

/**
 * The settings of roles. Every value has been checked.
 *
 * @param claim the claim with the roles: a JSON Pointer (RFC 6901) without its first slash
 */
public record RolesSettings(String claim) {}
