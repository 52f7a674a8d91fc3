/**
 * The description of the API on servers with MicroProfile OpenAPI: what each operation requires, and the endpoints of
 * cdi-jwt. The server calls this package, and it may change in any release. No class here may be a bean, because the API
 * of OpenAPI may be absent.
 *
 * <p>Read {@link io.github.cdijwt.internal.openapi.ApiDescription} first.
 */
@NullMarked
package io.github.cdijwt.internal.openapi;

import org.jspecify.annotations.NullMarked;
