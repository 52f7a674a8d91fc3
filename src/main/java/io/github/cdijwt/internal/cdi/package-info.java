/**
 * Wiring at run time: settings, hooks and tokens as CDI beans. The packages above inject these
 * beans. This package may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.cdi.TokenBeans} first.
 */
@NullMarked
package io.github.cdijwt.internal.cdi;

import org.jspecify.annotations.NullMarked;
