package io.github.cdijwt.internal.rest.application;

import io.github.cdijwt.internal.annotation.Requirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The requirement of the application that handles a request. If the server reports that there is one but does not show it,
 * all candidates count.
 */
@ApplicationScoped
public class ApplicationRequirements {

    @Inject
    ApplicationBeans applicationBeans;

    /** Whether an application may have a requirement, by the application that the server passes to the filters. */
    private final Map<Optional<Class<?>>, Boolean> asking = new ConcurrentHashMap<>();

    private final Map<Class<?>, Optional<Requirement>> known = new ConcurrentHashMap<>();

    /** Completes the requirement of a method: with what it takes over from the application, or that of the application. */
    public Optional<Requirement> around(Optional<Requirement> own, ContainerRequestContext request) {
        if (own.isEmpty()) {
            return of(request);
        }
        return own.get().isIncomplete() ? Optional.of(own.get().within(shown(request))) : own;
    }

    /** The same at a time without requests, for a known application. */
    public Optional<Requirement> around(Optional<Requirement> own, Class<?> application) {
        return own.map(found -> found.isIncomplete() ? found.within(of(application)) : found)
                .or(() -> of(application));
    }

    /** The requirement of the application itself. */
    public Optional<Requirement> of(ContainerRequestContext request) {
        Optional<Requirement> shown = shown(request);
        return shown.isPresent() || isPreflight(request) || !BoundFilter.isBound(request)
                ? shown
                : strictest(applicationBeans.types()).or(() -> Optional.of(Requirement.STRICT));
    }

    /** The requirement of the application that the server shows. */
    private Optional<Requirement> shown(ContainerRequestContext request) {
        // If no candidate has an annotation, it does not matter which one handles the request. This is the usual case.
        return isPreflight(request) || !asking.computeIfAbsent(ApplicationFilter.applicationOf(request), this::canAsk)
                ? Optional.empty()
                : strictest(applicationsAt(request));
    }

    private Optional<Requirement> of(Class<?> type) {
        return known.computeIfAbsent(type, Requirement::of);
    }

    /** Whether a request is a CORS preflight, which browsers send without credentials (Fetch, section 4.8). */
    private static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Origin") != null
                && request.getHeaderString("Access-Control-Request-Method") != null;
    }

    /** Whether any application that may handle the request has the annotation. */
    private boolean canAsk(Optional<Class<?>> handed) {
        return candidates(handed).anyMatch(type -> of(type).isPresent());
    }

    private Stream<Class<?>> candidates(Optional<Class<?>> handed) {
        return Stream.concat(handed.stream(), applicationBeans.types().stream());
    }

    /** Returns the application that handles the request, or several if they cannot be told apart. */
    private List<Class<?>> applicationsAt(ContainerRequestContext request) {
        URI base = request.getUriInfo().getBaseUri();
        Optional<Class<?>> handed = ApplicationFilter.applicationOf(request);
        List<Class<?>> here = candidates(handed)
                .filter(type -> ApplicationPaths.isAt(type, base))
                .toList();
        return here.isEmpty() ? handed.<List<Class<?>>>map(List::of).orElseGet(applicationBeans::types) : here;
    }

    private Optional<Requirement> strictest(List<Class<?>> types) {
        return types.stream().flatMap(type -> of(type).stream()).reduce(Requirement::and);
    }
}
