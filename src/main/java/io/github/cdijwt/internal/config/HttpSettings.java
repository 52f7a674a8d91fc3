package io.github.cdijwt.internal.config;

import java.util.List;
import java.util.Optional;

/**
 * The settings of the HTTP interface. Every value has been checked.
 *
 * @param realm the realm of the challenge for resources that do not set one
 * @param schemes the authentication schemes that the header may name, in any letter case; at least one
 * @param authUrlRule the path of the login endpoint below the application path; empty if there is no login endpoint
 * @param authEndpoint the name of the login endpoint
 * @param usernameKey the JSON member of the login body that contains the username
 * @param passwordKey the JSON member of the login body that contains the password
 * @param refreshUrlRule the path of the refresh endpoint below the application path; empty if there is none
 * @param logoutUrlRule the path of the logout endpoint below the application path; empty if there is none
 * @param jwksUrlRule the path of the public keys below the application path; empty if none are published
 */
public record HttpSettings(
        String realm,
        List<String> schemes,
        Optional<String> authUrlRule,
        String authEndpoint,
        String usernameKey,
        String passwordKey,
        Optional<String> refreshUrlRule,
        Optional<String> logoutUrlRule,
        Optional<String> jwksUrlRule) {

    /** The authentication scheme of the challenge: the first one. */
    public String scheme() {
        return schemes.get(0);
    }
}
