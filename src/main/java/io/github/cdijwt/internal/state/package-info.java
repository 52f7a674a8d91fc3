/**
 * Chooses where sessions and failed logins are kept: the application's {@code StateStore}, the database of
 * {@code jwt.data-source}, or memory. It may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.state.StateBeans} first.
 */
@NullMarked
package io.github.cdijwt.internal.state;

import org.jspecify.annotations.NullMarked;
