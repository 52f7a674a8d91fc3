/**
 * Logs at start how the application is protected. It may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.start.StartLog} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.start;

import org.jspecify.annotations.NullMarked;
