package io.github.cdijwt.internal.rest;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.internal.rest.application.ApplicationFilter;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import io.github.cdijwt.internal.rest.guard.InnerRequestEnd;
import io.github.cdijwt.internal.state.DatabaseStart;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;
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
        if (context.getConfiguration().getRuntimeType() == RuntimeType.SERVER) {
            inform(context.getConfiguration().getClasses());
        }
        return true;
    }

    private static void inform(Set<Class<?>> registered) {
        Instance<DatabaseStart> database;
        Instance<KnownClasses> classes;
        try {
            database = CDI.current().select(DatabaseStart.class);
            classes = CDI.current().select(KnownClasses.class);
        } catch (IllegalStateException e) {
            // Without CDI there is nothing to protect.
            return;
        }
        if (database.isResolvable()) {
            // Here, because at the start of CDI some servers have no data sources yet.
            database.get().check();
        }
        if (classes.isResolvable()) {
            classes.get().add(registered);
        }
    }
}
