/**
 * The caller of the current request: where it is kept, and how it is injected. It may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.caller.CurrentRequest} first.
 */
@NullMarked
package io.github.cdijwt.internal.caller;

import org.jspecify.annotations.NullMarked;
