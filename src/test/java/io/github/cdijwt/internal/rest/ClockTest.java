package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.token.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An application that moves its clock instead of waiting. */
class ClockTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        System.setProperty("jwt.refresh-expiration-delta", "P7D");
        System.setProperty("jwt.verify-session", "true");
        System.setProperty("mp.config.profile", "test");
        server = TestServer.listing(Vault.class, Moved.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        System.clearProperty("jwt.refresh-expiration-delta");
        System.clearProperty("jwt.verify-session");
        System.clearProperty("mp.config.profile");
    }

    @Test
    void a_token_expires_and_its_session_goes_on_until_it_ends_too() {
        Reply login = login("joe").has(200);
        server.get("vault", access(login)).succeedsWith("open");

        move(Duration.ofMinutes(6));
        server.get("vault", access(login)).isRefusedWith(Refusals.expired());
        Reply refreshed = refresh(login).has(200);
        server.get("vault", access(refreshed)).succeedsWith("open");

        move(Duration.ofDays(8));
        refresh(refreshed).has(401);
    }

    @Test
    void a_login_gets_too_old() {
        Reply login = login("jane").has(200);
        server.get("vault/inner", access(login)).succeedsWith("open");

        move(Duration.ofMinutes(4));

        server.get("vault", access(login)).succeedsWith("open");
        server.get("vault/inner", access(login)).isRefusedWith(Refusals.loginTooOld());
    }

    @Test
    void an_account_waits_after_failed_logins_until_the_clock_has_moved() {
        for (int i = 0; i < 11; i++) {
            server.login("jim", "wrong");
        }
        login("jim").has(429);

        move(Duration.ofHours(25));

        login("jim").has(200);
    }

    private static Reply login(String name) {
        return server.login(name, TestUsers.PASSWORD);
    }

    private static void move(Duration by) {
        server.bean(Moved.class).move(by);
    }

    private static String access(Reply login) {
        return login.json().getString("access_token");
    }

    private static Reply refresh(Reply login) {
        String body = "{\"refresh_token\":\"" + login.json().getString("refresh_token") + "\"}";
        MockHttpRequest request = server.request("POST", "auth/refresh")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
        return server.send(request);
    }

    @Path("vault")
    @RequestScoped
    @JwtRequired
    public static class Vault {

        @GET
        public String get() {
            return "open";
        }

        @GET
        @Path("inner")
        @JwtRequired(maxAge = "PT3M")
        public String inner() {
            return "open";
        }
    }

    /** A clock that stops, so that the tests know each second. */
    @ApplicationScoped
    public static class Moved extends Clock {

        private volatile Instant now = Instant.parse("2031-05-06T12:00:00Z");

        void move(Duration by) {
            assertThat(by).isPositive();
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
