/**
 * Sessions: a login that lasts as long as its refresh tokens are used. It knows no container and may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.session.SessionFlow} first.
 */
@NullMarked
package io.github.cdijwt.internal.session;

import org.jspecify.annotations.NullMarked;
