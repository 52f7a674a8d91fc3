/**
 * Tokens: made from an identity, and checked. Plain Java without CDI, HTTP or configuration; may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.token.TokenIssuer} and
 * {@link io.github.cdijwt.internal.token.TokenVerifier} first.
 */
@NullMarked
package io.github.cdijwt.internal.token;

import org.jspecify.annotations.NullMarked;
