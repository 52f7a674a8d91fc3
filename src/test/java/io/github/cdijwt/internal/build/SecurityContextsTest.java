package io.github.cdijwt.internal.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.internal.cdi.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.cdi.TestUsers;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.security.Principal;
import java.util.Set;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** The security context of a container with Jakarta Security, which some servers ask for the caller. */
class SecurityContextsTest {

    private static final ClaimsPrincipal JANE =
            new ClaimsPrincipal(Json.createObjectBuilder().add("sub", "jane").build(), "the.token.of.jane");

    @Test
    void it_knows_the_caller_of_cdi_jwt_and_its_roles() {
        inRequest(
                (security, current) -> {
                    current.set("jane", JANE, () -> Set.of("admin"));

                    assertThat(security.getCallerPrincipal()).isEqualTo(JANE);
                    assertThat(security.isCallerInRole("admin")).isTrue();
                    assertThat(security.isCallerInRole("of the container")).isFalse();
                },
                OfContainer.class);
    }

    @Test
    void it_asks_the_container_about_other_callers() {
        inRequest(
                (security, current) -> {
                    assertThat(security.getCallerPrincipal()).hasToString("caller of the container");
                    assertThat(security.isCallerInRole("of the container")).isTrue();
                    assertThat(security.isCallerInRole("admin")).isFalse();
                },
                OfContainer.class);
    }

    @Test
    void it_asks_the_container_outside_a_request() {
        try (WeldContainer container = start(OfContainer.class)) {
            SecurityContext security = container.select(SecurityContext.class).get();

            assertThat(security.getCallerPrincipal()).hasToString("caller of the container");
            assertThat(security.isCallerInRole("of the container")).isTrue();
        }
    }

    @Test
    void the_container_does_not_authenticate_callers_of_a_permitted_method_if_no_authentication_is_configured() {
        inRequest(
                (security, current) -> {
                    assertThat(security.authenticate("", "", "")).isEqualTo(AuthenticationStatus.SEND_FAILURE);
                    current.setPermitted();
                    assertThat(security.authenticate("", "", "")).isEqualTo(AuthenticationStatus.NOT_DONE);
                },
                OfContainer.class);
        inRequest(
                (security, current) -> {
                    current.setPermitted();
                    assertThat(security.authenticate("", "", "")).isEqualTo(AuthenticationStatus.SEND_FAILURE);
                },
                OfContainer.class,
                Mechanism.class);
    }

    @Test
    void an_exception_of_the_container_is_passed_on() {
        inRequest(
                (security, current) -> assertThatIllegalStateException()
                        .isThrownBy(() -> security.isCallerInRole("broken"))
                        .withMessage("broken"),
                OfContainer.class);
    }

    @Test
    void there_is_none_without_jakarta_security() {
        try (WeldContainer container = start()) {
            assertThat(container.select(SecurityContext.class).isUnsatisfied()).isTrue();
        }
    }

    private static WeldContainer start(Class<?>... beans) {
        return TestContainer.with(beans).addBeanClass(TestUsers.Users.class).initialize();
    }

    private static void inRequest(Call call, Class<?>... beans) {
        try (WeldContainer container = start(beans)) {
            RequestContextController request =
                    container.select(RequestContextController.class).get();
            request.activate();
            call.with(
                    container.select(SecurityContext.class).get(),
                    container.select(CurrentRequest.class).get());
            request.deactivate();
        }
    }

    private interface Call {

        void with(SecurityContext security, CurrentRequest current);
    }

    @ApplicationScoped
    public static class OfContainer implements SecurityContext {

        @Override
        public Principal getCallerPrincipal() {
            return new Principal() {
                @Override
                public String getName() {
                    return "container";
                }

                @Override
                public String toString() {
                    return "caller of the container";
                }
            };
        }

        @Override
        public boolean isCallerInRole(String role) {
            if (role.equals("broken")) {
                throw new IllegalStateException(role);
            }
            return role.equals("of the container");
        }

        @Override
        public AuthenticationStatus authenticate(Object request, Object response, Object parameters) {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    @ApplicationScoped
    public static class Mechanism implements HttpAuthenticationMechanism {}
}
