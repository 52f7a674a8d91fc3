package io.github.cdijwt.internal.build;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Added to {@link io.github.cdijwt.CurrentIdentity} at an injection point that needs another bean than the one with
 * {@code CurrentIdentity} only. See {@link FittedPoints}.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface FittedIdentity {}
