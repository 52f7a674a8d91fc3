package jakarta.ejb;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The annotation of session beans, which cdi-jwt finds by its name: the library does not depend on the API. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Stateless {}
