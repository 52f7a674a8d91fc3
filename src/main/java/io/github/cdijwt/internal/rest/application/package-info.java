/**
 * Finds the {@code Application} that handles a request, among several in one deployment. The guard calls this package,
 * and it may change in any release.
 */
@NullMarked
package io.github.cdijwt.internal.rest.application;

import org.jspecify.annotations.NullMarked;
