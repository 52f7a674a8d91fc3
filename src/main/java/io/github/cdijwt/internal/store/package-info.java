/** The stores of sessions and of other state that outlives a request. It may change in any release. */
@NullMarked
package io.github.cdijwt.internal.store;

import org.jspecify.annotations.NullMarked;
