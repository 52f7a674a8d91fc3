package io.github.cdijwt.internal.rest.login;

import io.github.cdijwt.internal.config.Setting;

/** The endpoints that {@link AuthResource} serves. */
enum Endpoint {
    LOGIN("login", Setting.AUTH_URL_RULE),
    REFRESH("refresh", Setting.REFRESH_URL_RULE),
    LOGOUT("logout", Setting.LOGOUT_URL_RULE);

    /** The name in messages. */
    final String title;

    /** The setting with the path. */
    final Setting path;

    Endpoint(String title, Setting path) {
        this.title = title;
        this.path = path;
    }
}
