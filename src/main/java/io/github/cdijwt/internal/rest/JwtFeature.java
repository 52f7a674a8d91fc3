package io.github.cdijwt.internal.rest;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.internal.rest.application.ApplicationFilter;
import io.github.cdijwt.internal.rest.guard.InnerRequestEnd;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.stream.Stream;

/**
 * Registers the classes of cdi-jwt that the server did not find itself. Servers load this feature as a service (Jakarta
 * REST 3.1, section 4.1.2).
 */
public class JwtFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        Stream.concat(Stream.of(ApplicationFilter.class, InnerRequestEnd.class), CdiJwt.classes().stream())
                .filter(type -> !context.getConfiguration().isRegistered(type))
                .forEach(context::register);
        return true;
    }
}
