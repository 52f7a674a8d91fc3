package io.github.cdijwt.internal.rest.cookie;

/** The cookies that the response to a rejection deletes, because the browser would send them again with each request. */
public enum RefusedCookies {
    NONE,

    /** The one with the access token. The refresh token may still be valid. */
    ACCESS,

    ALL
}
