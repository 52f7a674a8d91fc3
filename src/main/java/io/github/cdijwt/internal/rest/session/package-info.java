/**
 * The endpoints for the refresh and the logout, and {@link io.github.cdijwt.Sessions} for application code. It may change in
 * any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.session.SessionRequests} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.session;

import org.jspecify.annotations.NullMarked;
