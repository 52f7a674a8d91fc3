/**
 * The token check before a resource is called: a filter, and an interceptor for calls that the filter does not see. Jakarta
 * REST and CDI call this package, and it may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.rest.guard.Authentication} first.
 */
@NullMarked
package io.github.cdijwt.internal.rest.guard;

import org.jspecify.annotations.NullMarked;
