/**
 * The work of the extension before there are beans: it looks at the application's classes, copies inherited annotations,
 * registers beans for the identity types, and stops deployments that could not work. The CDI container calls it, and no
 * other package does. It may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.build.JwtExtension} first.
 */
@NullMarked
package io.github.cdijwt.internal.build;

import org.jspecify.annotations.NullMarked;
