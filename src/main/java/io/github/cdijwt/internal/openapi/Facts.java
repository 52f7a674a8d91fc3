package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.cookie.CookieSettings;
import io.github.cdijwt.internal.rest.application.ApplicationPaths;
import io.github.cdijwt.internal.rest.application.ApplicationRequirements;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import io.github.cdijwt.internal.rest.guard.ResourceMethod;
import io.github.cdijwt.internal.rest.guard.ResourceMethods;
import io.github.cdijwt.internal.session.SessionSettings;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.ErrorHandler;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that a description needs, from the beans that guard.
 *
 * @param resources the methods of all known resources
 * @param classes the known applications
 * @param requirements the requirements of the applications
 * @param hasOwnTokenResponse whether the application decides what the body of a response with tokens is
 * @param hasOwnErrors whether the application decides what the body of an error is
 */
record Facts(
        ResourceMethods resources,
        KnownClasses classes,
        ApplicationRequirements requirements,
        HttpSettings http,
        Optional<CookieSettings> cookies,
        Optional<SessionSettings> sessions,
        boolean hasOwnTokenResponse,
        boolean hasOwnErrors) {

    /** The facts of this deployment; empty if there is no container, as in the build of Quarkus, or it lacks cdi-jwt. */
    static Optional<Facts> find() {
        return container()
                .filter(beans -> beans.select(HttpSettings.class).isResolvable())
                .map(Facts::of);
    }

    private static Optional<Instance<Object>> container() {
        try {
            return Optional.of(CDI.current());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Facts of(Instance<Object> beans) {
        return new Facts(
                beans.select(ResourceMethods.class).get(),
                beans.select(KnownClasses.class).get(),
                beans.select(ApplicationRequirements.class).get(),
                beans.select(HttpSettings.class).get(),
                beans.select(new TypeLiteral<Optional<CookieSettings>>() {}).get(),
                beans.select(new TypeLiteral<Optional<SessionSettings>>() {}).get(),
                !beans.select(new TypeLiteral<AuthResponseHandler<?>>() {}).isUnsatisfied(),
                !beans.select(ErrorHandler.class).isUnsatisfied());
    }

    /** All resource methods and applications. The other facts do not change while an application runs. */
    Set<Object> known() {
        return Stream.concat(resources.all().stream(), classes.applications().stream())
                .collect(Collectors.toSet());
    }

    /** The paths of the known applications, each with a slash at its start; empty for the root path. */
    Set<String> applicationPaths() {
        return classes.applications().stream()
                .map(type -> ApplicationPaths.of(type).orElse(""))
                .collect(Collectors.toSet());
    }

    /** All that a caller of a method must satisfy, in the application with this path; empty if callers are not checked. */
    Optional<Requirement> requirement(ResourceMethod method, String basePath) {
        URI base = URI.create(basePath + "/");
        List<Class<?>> known = classes.applications();
        List<Class<?>> here =
                known.stream().filter(type -> ApplicationPaths.isAt(type, base)).toList();
        return method.requirement(own -> within(own, here.isEmpty() ? known : here));
    }

    /** Completes a requirement with that of an application, or of several that cannot be told apart. */
    private Optional<Requirement> within(Optional<Requirement> own, List<Class<?>> candidates) {
        return candidates.isEmpty()
                ? own
                : candidates.stream()
                        .flatMap(type -> requirements.around(own, type).stream())
                        .reduce(Requirement::and);
    }
}
