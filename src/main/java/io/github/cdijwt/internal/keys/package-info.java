/**
 * Keys at their locations: read from files, the class path and https addresses, read again, published, and fetched from
 * an issuer. This package is plain Java, and the token logic calls it through {@link
 * io.github.cdijwt.internal.jws.Keys}. It may change in any release.
 */
@NullMarked
package io.github.cdijwt.internal.keys;

import org.jspecify.annotations.NullMarked;
