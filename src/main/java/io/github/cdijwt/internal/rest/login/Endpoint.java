package io.github.cdijwt.internal.rest.login;

/** The endpoints that {@link AuthResource} serves. */
enum Endpoint {
    LOGIN,
    REFRESH,
    LOGOUT
}
