package io.github.cdijwt.internal.cdi;

import jakarta.inject.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of an identity that cannot be proxied: made each time it is asked for, and kept by nobody. As a dependent object
 * it would be kept by the {@code Provider} that gave it, for as long as that lives.
 */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface EachTime {}
