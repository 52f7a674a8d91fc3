package io.github.cdijwt.internal.config;

import java.util.Optional;

/**
 * The settings of the HTTP interface. Every value has been checked.
 *
 * @param realm the realm of the challenge for resources that do not set one
 * @param prefix the authentication scheme of the header and of the challenge
 * @param authUrlRule the path of the login endpoint below the application path; empty if there is no login endpoint
 * @param authEndpoint the name of the login endpoint
 * @param usernameKey the JSON member of the login body that contains the username
 * @param passwordKey the JSON member of the login body that contains the password
 * @param jwksUrlRule the path of the public keys below the application path; empty if none are published
 */
public record HttpSettings(
        String realm,
        String prefix,
        Optional<String> authUrlRule,
        String authEndpoint,
        String usernameKey,
        String passwordKey,
        Optional<String> jwksUrlRule) {}
