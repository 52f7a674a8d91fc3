package io.github.cdijwt.internal.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JwtSecurityContextTest {

    private final ClaimsPrincipal jane = new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c");

    @Test
    void the_caller_and_the_roles_are_those_of_the_request() {
        JwtSecurityContext security = new JwtSecurityContext(jane, () -> Set.of("admin"), "Bearer", null);

        assertThat(security.getUserPrincipal()).isSameAs(jane);
        assertThat(security.getAuthenticationScheme()).isEqualTo("Bearer");
        assertThat(security.isUserInRole("admin")).isTrue();
        assertThat(security.isUserInRole("guest")).isFalse();
        assertThat(security.isUserInRole("Admin")).isFalse();
        assertThat(security.isUserInRole(null)).isFalse();
    }

    @Test
    void the_security_context_of_the_server_says_whether_the_connection_is_secure() {
        assertThat(isSecure(new Connection(true))).isTrue();
        assertThat(isSecure(new Connection(false))).isFalse();
        assertThat(isSecure(null))
                .as("without a security context of the server")
                .isFalse();
    }

    private boolean isSecure(@Nullable SecurityContext server) {
        return new JwtSecurityContext(jane, () -> Set.of("admin"), "Bearer", server).isSecure();
    }

    private record Connection(boolean isSecure) implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return null;
        }
    }
}
