package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.caller.KeptIdentities;
import io.github.cdijwt.internal.rest.TestRequests;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import org.jboss.resteasy.specimpl.MultivaluedMapImpl;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The resource itself rejects requests that the login filter did not forward, if a server lets them through. */
class AuthResourceTest {

    private final AuthResource resource = new AuthResource();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    void inject() {
        // Without a Login, because an attempt to read the body or to authenticate would throw something else.
        resource.current = new CurrentRequest();
    }

    @Test
    void a_request_that_no_filter_has_seen_gets_a_404() {
        assertNotFound();
    }

    @Test
    void a_request_that_the_login_filter_did_not_forward_gets_a_404() {
        begin(TestRequests.of("POST", "cdi-jwt-login"));

        assertNotFound();
    }

    @Test
    void a_request_with_a_forged_property_gets_a_404() {
        ContainerRequestContext request = TestRequests.of("POST", "cdi-jwt-login");
        request.setProperty(AuthUrlFilter.class.getName(), true);
        begin(request);

        assertNotFound();
    }

    private void begin(ContainerRequestContext request) {
        resource.current.begin(request, new KeptIdentities());
    }

    private void assertNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> resource.post(
                        new ResteasyHttpHeaders(new MultivaluedMapImpl<>()), InputStream.nullInputStream()));
    }
}
