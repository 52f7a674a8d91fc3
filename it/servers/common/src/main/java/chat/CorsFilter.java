package chat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets pages of other origins read the responses, those of rejected requests included. */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> ORIGINS = Set.of("https://www.example.com", "http://localhost:5173");

    /** Answers a preflight before any other filter asks it for a token, which it cannot have. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Access-Control-Request-Method") != null) {
            request.abortWith(Response.noContent().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add("Vary", "Origin");
        String origin = request.getHeaderString("Origin");
        if (origin == null || !ORIGINS.contains(origin)) {
            return;
        }
        headers.putSingle("Access-Control-Allow-Origin", origin);
        // Only with cookies.
        headers.putSingle("Access-Control-Allow-Credentials", "true");
        headers.putSingle("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After");
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type, X-XSRF-TOKEN");
            headers.putSingle("Access-Control-Max-Age", "600");
        }
    }
}
