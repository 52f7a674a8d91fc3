package org.eclipse.microprofile.rest.client.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The annotation of MicroProfile Rest Client, which cdi-jwt finds by its name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RegisterRestClient {}
