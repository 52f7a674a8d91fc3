package io.github.cdijwt.internal.caller;

import jakarta.inject.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of an identity that cannot be proxied: it is created for each lookup and not stored. A {@code Provider}
 * would keep all its {@code @Dependent} objects for as long as it lives.
 */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface EachTime {}
