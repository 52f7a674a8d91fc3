/**
 * The rules for {@link io.github.cdijwt.JwtRequired} and the standard {@code @RolesAllowed}, {@code @PermitAll} and
 * {@code @DenyAll}: which annotation counts for a class and a method, and when one method overrides another. The rules
 * hold for reflection (the guard asks at run time) and for the language model of CDI (the extension asks while the
 * application is built). This package may change in any release.
 */
@NullMarked
package io.github.cdijwt.internal.annotation;

import org.jspecify.annotations.NullMarked;
