/**
 * The hooks that an application may implement. Each interface is one step of a login or of a protected call, and a CDI
 * bean that implements the interface replaces that step.
 *
 * <p>{@link io.github.cdijwt.spi.Authenticator} and {@link io.github.cdijwt.spi.IdentityHandler} have no default: each
 * application must implement these two. All hooks follow one rule. An empty result means "no" (401). A
 * {@link io.github.cdijwt.JwtException} chooses the response. Any other exception means "could not check" (500).
 */
@NullMarked
package io.github.cdijwt.spi;

import org.jspecify.annotations.NullMarked;
