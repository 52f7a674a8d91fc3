/**
 * JWT login and protection for Jakarta REST applications: the types that application code uses.
 *
 * <p>Start with {@link io.github.cdijwt.JwtRequired}. Applications implement interfaces of {@link io.github.cdijwt.spi}
 * to provide their users and to replace single steps. Packages below {@code internal} may change in any release.
 */
@NullMarked
package io.github.cdijwt;

import org.jspecify.annotations.NullMarked;
