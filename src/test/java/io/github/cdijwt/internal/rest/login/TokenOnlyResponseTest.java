package io.github.cdijwt.internal.rest.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.rest.TestServer;
import io.github.cdijwt.internal.rest.TestUsers;
import io.github.cdijwt.internal.rest.TestUsers.User;
import io.github.cdijwt.spi.AuthResponseHandler;
import io.github.cdijwt.spi.BuiltIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

/** An application that was written when a login response handler received only the token. */
class TokenOnlyResponseTest {

    @Test
    void its_handler_and_the_default_behind_it_still_work() {
        try (TestServer server = TestServer.listing(Answer.class)) {
            assertThat(server.login("jane", TestUsers.PASSWORD).has(201).body())
                    .matches("\\{\"access_token\":\"ey[^\"]+\"} for jane");
        }
    }

    @ApplicationScoped
    public static class Answer implements AuthResponseHandler<User> {

        @Inject
        @BuiltIn
        AuthResponseHandler<User> usual;

        @Override
        public Response response(String token, User user) {
            return Response.status(201)
                    .entity(usual.response(token, user).getEntity() + " for " + user.id())
                    .build();
        }
    }
}
