/**
 * The hooks that an application may implement. Each interface is one step of a login or of a protected request. A CDI bean
 * that implements the interface replaces that step.
 *
 * <p>{@link io.github.cdijwt.spi.Authenticator} and {@link io.github.cdijwt.spi.IdentityHandler} have no default: each
 * application must implement these two. The hooks that most applications need next:
 *
 * <ul>
 *   <li>{@link io.github.cdijwt.spi.PayloadHandler} adds claims to tokens. {@link io.github.cdijwt.spi.BuiltIn} injects the
 *       default, so that your bean can extend it;
 *   <li>{@link io.github.cdijwt.spi.RolesHandler} finds the roles of the caller, in a database, for example;
 *   <li>{@link io.github.cdijwt.spi.ErrorHandler} makes the response to a rejected request;
 *   <li>{@link io.github.cdijwt.spi.ClientAddress} finds the address of the client behind a proxy;
 *   <li>{@link io.github.cdijwt.spi.StateStore} keeps sessions and failed logins elsewhere than in memory or a database.
 * </ul>
 *
 * <p>All hooks follow one rule. An empty result means "no" (401). A {@link io.github.cdijwt.JwtException} chooses the
 * response. Any other exception means "could not check": the response is 500, and the cause is logged.
 */
@NullMarked
package io.github.cdijwt.spi;

import org.jspecify.annotations.NullMarked;
