package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.Logins;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.rest.TestRequests;
import io.github.cdijwt.internal.rest.answer.AnswerBeans;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.JsonError;
import io.github.cdijwt.internal.rest.body.BodyBeans;
import io.github.cdijwt.internal.rest.cookie.CookieBeans;
import io.github.cdijwt.internal.rest.guard.GuardBeans;
import io.github.cdijwt.internal.rest.guard.TokenLocations;
import io.github.cdijwt.internal.rest.session.SessionBeans;
import io.github.cdijwt.internal.token.Refusals;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.IdentityHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticatorRequiredTest {

    private static final String RULE = "jwt.auth-url-rule";

    @AfterEach
    void clear() {
        for (String key : List.of(RULE, "jwt.secret-key", "jwt.algorithm", "jwt.verify-key-location")) {
            System.clearProperty(key);
        }
    }

    @Test
    void a_login_endpoint_needs_an_authenticator() {
        assertThatThrownBy(() -> application(Identities.class).initialize())
                .hasMessageContaining(
                        "There is no Authenticator: write a bean that implements " + Authenticator.class.getName())
                .hasMessageContaining("jwt.auth-url-rule=none");
    }

    @Test
    void the_authenticator_must_return_the_type_of_the_identity_handler() {
        assertThatThrownBy(() -> application(Identities.class, AuthenticatesAnything.class)
                        .initialize())
                .hasMessageContaining("AuthenticatesAnything implements Authenticator of java.lang.Object")
                .hasMessageContaining("Identities implements IdentityHandler of java.lang.String");
    }

    @Test
    void without_the_login_endpoint_no_authenticator_is_needed_and_code_can_issue_tokens() {
        System.setProperty(RULE, "none");
        try (WeldContainer container = application(Identities.class).initialize()) {
            assertThat(container.select(Tokens.class).get().issue("joe")).isNotEmpty();
            assertRefusesEverybody(container.select(Login.class).get());
        }
    }

    @Test
    void without_an_authenticator_an_own_login_is_a_mistake_of_the_application() {
        System.setProperty(RULE, "none");
        try (WeldContainer container = application(Identities.class).initialize()) {
            Logins logins = container.select(Logins.class).get();
            assertThatIllegalStateException()
                    .isThrownBy(() -> logins.login(Credentials.of("joe", "1234")))
                    .withMessage("There is no Authenticator: write a bean that implements "
                            + Authenticator.class.getName() + ", so that users can log in");
        }
    }

    /** Calls the login directly, because no path leads to it. */
    private static void assertRefusesEverybody(Login login) {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        byte[] body = "{\"username\":\"joe\",\"password\":\"1234\"}".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> login.answer(
                        new ResteasyHttpHeaders(headers), new ByteArrayInputStream(body), TestRequests.get("auth")))
                .withMessage(Refusals.invalidCredentials().getMessage());
    }

    @Test
    void without_a_signing_key_no_authenticator_is_needed_and_issuing_a_token_fails() {
        System.setProperty("jwt.secret-key", "");
        System.setProperty("jwt.algorithm", "ES256");
        System.setProperty("jwt.verify-key-location", "classpath:keys/certificate.pem");
        try (WeldContainer container = application(Identities.class).initialize()) {
            Tokens tokens = container.select(Tokens.class).get();
            assertThatIllegalStateException()
                    .isThrownBy(() -> tokens.issue("joe"))
                    .withMessageContaining("jwt.sign-key-location");
        }
    }

    private static Weld application(Class<?>... beans) {
        return TestContainer.with(beans)
                .addBeanClasses(
                        LoginBeans.class,
                        BodyBeans.class,
                        SessionBeans.class,
                        GuardBeans.class,
                        AnswerBeans.class,
                        TokenLocations.class,
                        CookieBeans.class,
                        JsonError.class,
                        Audit.class)
                .addBeanClasses(NamePayload.class);
    }

    @ApplicationScoped
    static class Identities implements IdentityHandler<String> {

        @Override
        public Optional<String> identity(JsonObject claims) {
            return Optional.of(claims.getString("identity"));
        }
    }

    @ApplicationScoped
    static class NamePayload implements PayloadHandler<String> {

        @Override
        public JsonObject payload(String identity) {
            return Json.createObjectBuilder().add("identity", identity).build();
        }
    }

    @ApplicationScoped
    static class AuthenticatesAnything implements Authenticator<Object> {

        @Override
        public Optional<Object> authenticate(Credentials credentials) {
            return Optional.empty();
        }
    }
}
