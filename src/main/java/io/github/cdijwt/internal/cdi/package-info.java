/**
 * Wiring: settings, hooks and tokens as CDI beans, and the current identity. May change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.cdi.TokenBeans} first, then
 * {@link io.github.cdijwt.internal.cdi.JwtExtension}.
 */
@NullMarked
package io.github.cdijwt.internal.cdi;

import org.jspecify.annotations.NullMarked;
