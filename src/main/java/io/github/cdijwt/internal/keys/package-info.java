/**
 * Keys: read from files, the class path and https addresses, published, and fetched. Plain Java, by what the token logic
 * calls {@link io.github.cdijwt.internal.token.Keys}. Not for applications: it may change in any version.
 */
@NullMarked
package io.github.cdijwt.internal.keys;

import org.jspecify.annotations.NullMarked;
