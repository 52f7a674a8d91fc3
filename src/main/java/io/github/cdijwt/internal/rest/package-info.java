/**
 * HTTP: the login endpoint, the check before a protected resource, and the answers. May change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.Login} and {@link io.github.cdijwt.internal.rest.Authentication} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest;

import org.jspecify.annotations.NullMarked;
