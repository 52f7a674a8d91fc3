/**
 * JWT login and protection for Jakarta REST applications: what an application touches.
 *
 * <p>Start with {@link io.github.cdijwt.JwtRequired}. What an application provides (its users, and any step that it wants
 * to do its own way) is in {@link io.github.cdijwt.spi}. Packages below {@code internal} may change in any release.
 */
@NullMarked
package io.github.cdijwt;

import org.jspecify.annotations.NullMarked;
