/**
 * Settings: read from MicroProfile Config, checked, and turned into records for the other packages. Only the wiring in
 * {@code internal.cdi} calls this package, and it may change in any release.
 *
 * <p>Read {@link io.github.cdijwt.internal.config.JwtConfig} first.
 */
@NullMarked
package io.github.cdijwt.internal.config;

import org.jspecify.annotations.NullMarked;
