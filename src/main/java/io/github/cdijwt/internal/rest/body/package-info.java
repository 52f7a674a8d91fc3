/**
 * Reads the bodies of requests that anyone can send, within limits of size, form and time. It may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.body.JsonBody} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.body;

import org.jspecify.annotations.NullMarked;
