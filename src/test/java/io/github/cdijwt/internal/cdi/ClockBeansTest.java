package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import io.github.cdijwt.internal.cdi.TestUsers.Users;
import io.github.cdijwt.internal.keys.CapturedLog;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications with a {@code Clock} bean. */
class ClockBeansTest {

    private static final String PROFILE = "mp.config.profile";
    private static final Instant NOON = Instant.parse("2031-05-06T12:00:00Z");

    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void capture() {
        log.start();
    }

    @AfterEach
    void reset() {
        System.clearProperty(PROFILE);
        log.stop();
    }

    @Test
    void tokens_are_issued_and_expire_by_the_clock_of_the_application() {
        with(
                tokens -> {
                    Movable clock =
                            WeldContainer.current().select(Movable.class).get();
                    clock.move(Duration.ofDays(365));
                    String token = tokens.issue(new User(7));
                    assertThat(tokens.verify(token).getInt("iat"))
                            .isBetween(
                                    (int) Instant.now()
                                            .plus(Duration.ofDays(364))
                                            .getEpochSecond(),
                                    (int) Instant.now()
                                            .plus(Duration.ofDays(366))
                                            .getEpochSecond());

                    clock.move(Duration.ofMinutes(6));

                    assertThatThrownBy(() -> tokens.verify(token))
                            .isInstanceOfSatisfying(
                                    JwtException.class,
                                    refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.EXPIRED));
                },
                Movable.class);
    }

    @Test
    void a_clock_without_a_scope_is_taken_from_its_producer() {
        with(tokens -> assertThat(issuedAt(tokens)).isEqualTo(NOON), OfProducer.class);
    }

    @Test
    void a_clock_of_the_request_counts_during_a_request_and_the_system_elsewhere() {
        with(
                tokens -> {
                    assertThat(issuedAt(tokens)).isBefore(NOON);

                    RequestContextController request = WeldContainer.current()
                            .select(RequestContextController.class)
                            .get();
                    request.activate();
                    assertThat(issuedAt(tokens)).isEqualTo(NOON);
                    request.deactivate();

                    assertThat(issuedAt(tokens)).isBefore(NOON);
                },
                OfRequest.class);
    }

    @Test
    void an_alternative_replaces_the_clock_of_the_application() {
        with(tokens -> assertThat(issuedAt(tokens)).isEqualTo(NOON), Movable.class, Replacement.class);
    }

    @Test
    void a_clock_with_a_qualifier_does_not_count() {
        with(tokens -> assertThat(issuedAt(tokens)).isBefore(NOON), ForReports.class);
    }

    @Test
    void the_application_injects_its_own_clock_and_does_not_see_another_one() {
        with(
                tokens -> {
                    Movable clock =
                            WeldContainer.current().select(Movable.class).get();
                    clock.move(Duration.ofDays(1));

                    assertThat(WeldContainer.current()
                                    .select(Reader.class)
                                    .get()
                                    .time())
                            .isEqualTo(clock.instant().truncatedTo(ChronoUnit.DAYS));
                },
                Movable.class,
                Reader.class);
    }

    @Test
    void two_clocks_fail_the_deployment() {
        assertThat(catchThrowable(() -> with(tokens -> {}, Movable.class, OfProducer.class)))
                .hasMessageContaining("There are several beans for Clock, and CDI cannot choose between them: "
                        + Movable.class.getName() + ", " + OfProducer.class.getName());
    }

    @Test
    void a_clock_far_from_the_system_logs_a_warning_at_start() {
        with(tokens -> assertThat(warnings()).isOne(), OfProducer.class);
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("the Clock bean of " + OfProducer.class.getName() + " is PT")
                .contains(" ahead of the clock of the system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void a_developer_may_have_any_time(String profile) {
        System.setProperty(PROFILE, profile);

        with(tokens -> issuedAt(tokens), OfProducer.class);

        assertThat(warnings()).isZero();
    }

    @Test
    void a_clock_that_cannot_be_read_at_start_does_not_stop_the_deployment() {
        with(tokens -> assertThat(issuedAt(tokens)).isEqualTo(NOON), Late.class);
    }

    private long warnings() {
        return log.lines().stream().filter(line -> line.startsWith("WARNING")).count();
    }

    private static Instant issuedAt(Tokens tokens) {
        return Instant.ofEpochSecond(
                tokens.verify(tokens.issue(new User(7))).getJsonNumber("iat").longValueExact());
    }

    private static void with(Consumer<Tokens> look, Class<?>... beans) {
        try (WeldContainer container =
                TestContainer.with(beans).addBeanClass(Users.class).initialize()) {
            look.accept(container.select(Tokens.class).get());
        }
    }

    @ApplicationScoped
    static class Movable extends Clock {

        private Duration offset = Duration.ZERO;

        void move(Duration by) {
            offset = offset.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
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

    @ApplicationScoped
    static class OfProducer {

        @Produces
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @ApplicationScoped
    static class OfRequest {

        @Produces
        @RequestScoped
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Replacement {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Reports {}

    @ApplicationScoped
    static class ForReports {

        @Produces
        @Reports
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @ApplicationScoped
    static class Reader {

        @Inject
        Clock clock;

        Instant time() {
            return clock.instant().truncatedTo(ChronoUnit.DAYS);
        }
    }

    /** Cannot be read before the first call of application code, as with a remote time service. */
    @ApplicationScoped
    static class Late extends Movable {

        private boolean asked;

        @Override
        public Instant instant() {
            if (!asked) {
                asked = true;
                throw new IllegalStateException("too early");
            }
            return NOON;
        }
    }
}
