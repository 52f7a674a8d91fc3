package io.github.cdijwt.internal.rest.login;

/** What a forwarded request asks {@link AuthResource} for. */
enum Endpoint {
    LOGIN,
    REFRESH,
    LOGOUT
}
