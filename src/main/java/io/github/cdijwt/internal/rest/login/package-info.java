/**
 * The endpoints for the login and for the public keys. Jakarta REST calls this package, and it may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.login.Login} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.login;

import org.jspecify.annotations.NullMarked;
