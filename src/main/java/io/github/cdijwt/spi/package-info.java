/**
 * What an application may provide: each interface is one step of login or of a protected call, and a CDI bean that
 * implements it replaces that step.
 *
 * <p>{@link io.github.cdijwt.spi.Authenticator} and {@link io.github.cdijwt.spi.IdentityHandler} have no default: an
 * application writes these two. For all of them an empty result means "no" (401), a
 * {@link io.github.cdijwt.JwtException} is answered as it says, and any other exception means "could not check" (500).
 */
@NullMarked
package io.github.cdijwt.spi;

import org.jspecify.annotations.NullMarked;
