package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.IssuedTokens;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.cdi.TestContainer;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.internal.rest.TestUsers.Users;
import io.github.cdijwt.internal.rest.answer.AnswerBeans;
import io.github.cdijwt.internal.rest.answer.Audit;
import io.github.cdijwt.internal.rest.answer.JsonError;
import io.github.cdijwt.internal.rest.body.BodyBeans;
import io.github.cdijwt.internal.rest.cookie.CookieBeans;
import io.github.cdijwt.internal.rest.guard.GuardBeans;
import io.github.cdijwt.internal.rest.guard.TokenLocations;
import io.github.cdijwt.internal.rest.login.LoginBeans;
import io.github.cdijwt.internal.rest.session.SessionBeans;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.Authenticator;
import io.github.cdijwt.spi.ClientAddress;
import io.github.cdijwt.spi.ErrorHandler;
import io.github.cdijwt.spi.LoginThrottle;
import io.github.cdijwt.spi.RequestHandler;
import io.github.cdijwt.spi.RolesHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployments that fail because a hook has the wrong type or two beans. */
class HookFaultsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Authenticator.class,
                LoginThrottle.class,
                ClientAddress.class,
                RequestHandler.class,
                AuthResponseHandler.class,
                ErrorHandler.class,
                RolesHandler.class
            })
    void two_beans_for_one_hook_fail_the_deployment(Class<?> hook) {
        assertThat(refusalOf(All.class, AllAgain.class))
                .hasMessageContaining("There are several beans for " + hook.getSimpleName()
                        + ", and CDI cannot choose between them: ");
    }

    @Test
    void a_login_response_handler_for_another_user_type_fails_the_deployment() {
        assertThat(refusalOf(TextResponse.class))
                .hasMessageContaining("TextResponse implements AuthResponseHandler of java.lang.String")
                .hasMessageContaining("Users implements IdentityHandler of " + User.class.getName());
    }

    @Test
    void a_roles_handler_for_another_user_type_fails_the_deployment() {
        assertThat(refusalOf(TextRoles.class))
                .hasMessageContaining("TextRoles implements RolesHandler of java.lang.String")
                .hasMessageContaining("Users implements IdentityHandler of " + User.class.getName());
    }

    @Test
    void a_login_response_handler_without_a_response_fails_the_deployment() {
        assertThat(refusalOf(EmptyResponse.class))
                .hasMessageContaining("EmptyResponse overrides no method of AuthResponseHandler:"
                        + " override response(IssuedTokens, identity)");
    }

    @ParameterizedTest
    @ValueSource(classes = {NewResponse.class, OldResponse.class, InheritedResponse.class, ProducedResponse.class})
    void a_login_response_handler_overrides_either_method(Class<?> handler) {
        assertThat(refusalOf(handler)).isNull();
    }

    private static @Nullable Throwable refusalOf(Class<?>... beans) {
        return catchThrowable(() -> TestContainer.with(beans)
                .addBeanClasses(
                        LoginBeans.class,
                        BodyBeans.class,
                        SessionBeans.class,
                        GuardBeans.class,
                        AnswerBeans.class,
                        TokenLocations.class,
                        CookieBeans.class,
                        JsonError.class,
                        Audit.class,
                        Users.class)
                .initialize()
                .close());
    }

    @ApplicationScoped
    static class All
            implements Authenticator<User>,
                    LoginThrottle,
                    ClientAddress,
                    RequestHandler,
                    AuthResponseHandler<User>,
                    ErrorHandler,
                    RolesHandler<User> {

        @Override
        public Optional<User> authenticate(Credentials credentials) {
            return Optional.empty();
        }

        @Override
        public Duration begin(String account, Optional<String> address) {
            return Duration.ZERO;
        }

        @Override
        public void succeeded(String account, Optional<String> address) {}

        @Override
        public void abandoned(String account, Optional<String> address) {}

        @Override
        public void clear(String account) {}

        @Override
        public Optional<String> address(ContainerRequestContext request) {
            return Optional.empty();
        }

        @Override
        public Optional<String> token(ContainerRequestContext request) {
            return Optional.empty();
        }

        @Override
        public Response response(IssuedTokens tokens, User identity) {
            return Response.ok().build();
        }

        @Override
        public Response response(JwtException refusal) {
            return Response.ok().build();
        }

        @Override
        public Set<String> roles(JsonObject claims, User identity) {
            return Set.of();
        }
    }

    @ApplicationScoped
    static class AllAgain extends All {}

    @ApplicationScoped
    static class TextResponse implements AuthResponseHandler<String> {

        @Override
        public Response response(String accessToken, String identity) {
            return Response.ok().build();
        }
    }

    @ApplicationScoped
    static class TextRoles implements RolesHandler<String> {

        @Override
        public Set<String> roles(JsonObject claims, String identity) {
            return Set.of();
        }
    }

    @ApplicationScoped
    static class EmptyResponse implements AuthResponseHandler<User> {}

    @ApplicationScoped
    static class NewResponse implements AuthResponseHandler<User> {

        @Override
        public Response response(IssuedTokens tokens, User identity) {
            return Response.ok().build();
        }
    }

    @ApplicationScoped
    static class OldResponse implements AuthResponseHandler<User> {

        @Override
        public Response response(String accessToken, User identity) {
            return Response.ok().build();
        }
    }

    @ApplicationScoped
    static class InheritedResponse extends BaseResponse<User> {}

    abstract static class BaseResponse<I> implements AuthResponseHandler<I> {

        @Override
        public Response response(IssuedTokens tokens, I identity) {
            return Response.ok().build();
        }
    }

    @ApplicationScoped
    static class ProducedResponse {

        @Produces
        @ApplicationScoped
        AuthResponseHandler<User> handler() {
            return new NewResponse();
        }
    }
}
