package browser;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A gateway that can lose the answer to a refresh: the server has exchanged the refresh token, and the browser does not get
 * the new one.
 */
@Provider
@PreMatching
@Priority(LostAnswers.BEFORE_CDI_JWT)
public class LostAnswers implements ContainerRequestFilter, ContainerResponseFilter {

    /** A request for this address causes the loss of the next answer. */
    static final String ADDRESS = "blank?lose";

    static final int BEFORE_CDI_JWT = 1;

    private static final String IS_REFRESH = "browser.refresh";
    private static final AtomicBoolean NEXT = new AtomicBoolean();

    @Override
    public void filter(ContainerRequestContext request) {
        String address = request.getUriInfo().getRequestUri().toString();
        request.setProperty(IS_REFRESH, address.endsWith("/auth/refresh"));
        if (address.endsWith(ADDRESS)) {
            NEXT.set(true);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(IS_REFRESH)) && NEXT.getAndSet(false)) {
            response.setStatus(502);
            response.setEntity("the gateway lost the answer");
            response.getHeaders().remove(HttpHeaders.SET_COOKIE);
        }
    }
}
