/**
 * The registration of the filters with Jakarta REST. The server loads this package, and it may change in any release.
 */
@NullMarked
package io.github.cdijwt.internal.rest;

import org.jspecify.annotations.NullMarked;
