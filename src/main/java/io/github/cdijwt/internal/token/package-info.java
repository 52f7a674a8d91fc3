/**
 * Tokens: issued for an identity, and verified. This package is plain Java without CDI, HTTP or configuration and may
 * change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.token.TokenIssuer} and {@link io.github.cdijwt.internal.token.TokenVerifier}
 * first.
 */
@NullMarked
package io.github.cdijwt.internal.token;

import org.jspecify.annotations.NullMarked;
