package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The application's own stereotype. */
@Stereotype
@JwtRequired(realm = "Of the stereotype", roles = "admin")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Restricted {}
