/**
 * Failed logins, counted for each account and client address, and the wait that follows from them. This package is plain
 * Java. The login calls it, and applications do not: it may change in any release.
 */
@NullMarked
package io.github.cdijwt.internal.throttle;

import org.jspecify.annotations.NullMarked;
