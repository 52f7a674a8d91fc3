/** Tokens in cookies: read from requests, and added to responses. */
@NullMarked
package io.github.cdijwt.internal.rest.cookie;

import org.jspecify.annotations.NullMarked;
