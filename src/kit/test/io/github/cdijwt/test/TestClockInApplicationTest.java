package io.github.cdijwt.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.Tokens;
import io.github.cdijwt.test.Office.Clerk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application that has its own clock, which the clock of the kit replaces. */
@EnableWeld
class TestClockInApplicationTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(Office.container().addBeanClasses(WallClock.class));

    @Inject
    TestClock clock;

    @Inject
    Clock clockOfTheApplication;

    @Inject
    Tokens tokens;

    @Test
    void the_application_and_its_tokens_have_the_time_of_the_test() {
        clock.at(NOON);

        assertThat(clockOfTheApplication.instant()).isEqualTo(NOON);
        assertThat(tokens.principal(tokens.issue(new Clerk("joe"))).claim("iat", Instant.class))
                .contains(NOON);
    }

    @ApplicationScoped
    static class WallClock {

        @Produces
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
