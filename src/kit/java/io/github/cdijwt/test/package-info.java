/**
 * Beans for the tests of an application that uses cdi-jwt. Add the artifact {@code cdi-jwt-test} in the scope test, and
 * inject them into your tests.
 *
 * <p>{@link io.github.cdijwt.test.TestIdentity} chooses the caller of code that is called without HTTP,
 * {@link io.github.cdijwt.test.TestTokens} makes tokens for HTTP requests, and
 * {@link io.github.cdijwt.test.TestClock} moves the time. They need no extension of JUnit and work in each test that CDI
 * can inject into, such as those of weld-junit and Quarkus.
 */
@NullMarked
package io.github.cdijwt.test;

import org.jspecify.annotations.NullMarked;
