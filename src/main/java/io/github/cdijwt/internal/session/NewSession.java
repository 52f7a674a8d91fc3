package io.github.cdijwt.internal.session;

import io.github.cdijwt.TokenOptions;
import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A login that starts a session.
 *
 * @param identity the user
 * @param payload the claims that the application makes for the user
 * @param options the lifetime of the first access token, and further claims of all access tokens
 * @param loggedIn the time before the password was checked: if the password changes during the check, the session is too old
 * @param device the browser and the address of the login
 */
public record NewSession(Object identity, JsonObject payload, TokenOptions options, Instant loggedIn, Device device) {}
