/**
 * One key at a time: read from PEM, a JWK or a plain secret, and rejected if it is too weak for the algorithm or of the
 * wrong kind. This package is plain Java. Only the package of keys and the settings call it, and it may change in any
 * release.
 */
@NullMarked
package io.github.cdijwt.internal.keys.format;

import org.jspecify.annotations.NullMarked;
