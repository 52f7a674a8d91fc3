package io.github.cdijwt.internal.config;

import java.util.Optional;

/**
 * What login and protection look like from outside; every value has been checked.
 *
 * @param realm the realm of the challenge, where a resource names none
 * @param prefix the scheme of the header and of the challenge
 * @param authUrlRule the path of the login endpoint below the application path; empty: there is none
 * @param authEndpoint the name of the login endpoint
 * @param usernameKey the member of the login body with the username
 * @param passwordKey the member of the login body with the password
 * @param jwksUrlRule the path of the public keys below the application path; empty: none are published
 */
public record HttpSettings(
        String realm,
        String prefix,
        Optional<String> authUrlRule,
        String authEndpoint,
        String usernameKey,
        String passwordKey,
        Optional<String> jwksUrlRule) {}
