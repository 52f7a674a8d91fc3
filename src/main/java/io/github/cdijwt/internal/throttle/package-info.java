/**
 * The brake on guessing passwords. Plain Java. Not for applications: it may change in any version.
 */
@NullMarked
package io.github.cdijwt.internal.throttle;

import org.jspecify.annotations.NullMarked;
