package io.github.cdijwt.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.test.Office.Clerk;
import io.github.cdijwt.test.Office.Desk;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EnableWeld
class TestIdentityTest {

    private static final Clerk ANN = new Clerk("ann");
    private static final Clerk JOE = new Clerk("joe");

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(Office.container());

    @Inject
    TestIdentity identity;

    @Inject
    TestClock clock;

    @Inject
    Tokens tokens;

    @Inject
    Desk desk;

    @Inject
    @CurrentIdentity
    Provider<Optional<Clerk>> caller;

    @BeforeEach
    void the_caller_of_the_last_test_is_gone() {
        assertThat(caller.get()).isEmpty();
    }

    @Test
    void a_user_is_the_caller() {
        identity.is(JOE);

        assertThat(desk.clerk()).isEqualTo("joe");
        assertThat(desk.protectedClerk()).isEqualTo("joe");
        assertThat(caller.get()).containsSame(JOE);
    }

    @Test
    void the_caller_has_the_claims_of_a_token() {
        identity.is(JOE, TokenOptions.defaults().claim("desk", 4));

        assertThat(desk.principal().getName()).isEqualTo("joe");
        assertThat(desk.principal().claim("desk", Integer.class)).contains(4);
        assertThat(tokens.verify(desk.principal().token()))
                .isEqualTo(desk.principal().claims());
    }

    @Test
    void the_caller_has_the_roles_of_the_roles_handler() {
        identity.is(ANN);
        assertThat(desk.clerkWithRole()).isEqualTo("ann");

        identity.is(JOE);
        assertRejected(403, desk::clerkWithRole);
    }

    @Test
    void the_caller_has_just_logged_in() {
        identity.is(JOE);
        assertThat(desk.clerkWithRecentLogin()).isEqualTo("joe");

        clock.forward(Duration.ofMinutes(2));
        assertRejected(401, desk::clerkWithRecentLogin);
    }

    @Test
    void an_anonymous_caller_is_rejected_as_in_a_request_without_a_token() {
        identity.is(JOE);
        identity.isNobody();

        assertThat(caller.get()).isEmpty();
        assertRejected(401, desk::protectedClerk);
        assertRejected(401, desk::clerk);
    }

    @Test
    void another_caller_replaces_the_first_everywhere() {
        identity.is(JOE);
        assertThat(desk.kept()).isEqualTo("joe");

        identity.is(ANN);
        assertThat(desk.kept()).isEqualTo("ann");
    }

    @Test
    void after_a_call_as_another_user_the_caller_is_the_same_as_before() throws Exception {
        identity.is(JOE);
        assertThat(desk.kept()).isEqualTo("joe");

        assertThat(identity.as(ANN, () -> desk.kept())).isEqualTo("ann");
        assertThat(desk.kept()).isEqualTo("joe");
    }

    @Test
    void after_a_failed_call_as_another_user_the_caller_is_the_same_as_before() {
        identity.is(JOE);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> identity.as(ANN, () -> {
                    throw new IOException(desk.clerk());
                }));
        assertThat(desk.clerk()).isEqualTo("joe");
    }

    @Test
    void a_call_as_a_user_leaves_an_anonymous_caller_anonymous() {
        identity.isNobody();
        identity.as(ANN, () -> {
            assertThat(desk.clerk()).isEqualTo("ann");
        });

        assertRejected(401, desk::protectedClerk);
    }

    @Test
    void a_call_as_a_user_may_contain_another_one() {
        identity.as(ANN, () -> {
            identity.as(JOE, () -> {
                assertThat(desk.clerk()).isEqualTo("joe");
            });
            assertThat(desk.clerk()).isEqualTo("ann");
        });

        assertThat(caller.get()).isEmpty();
        assertRejected(500, desk::protectedClerk);
    }

    @Test
    void a_user_of_another_type_does_not_replace_the_caller() {
        identity.is(JOE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> identity.is("ann"))
                .withMessageContainingAll(Clerk.class.getName(), String.class.getName());
        assertThat(desk.clerk()).isEqualTo("joe");
    }

    private static void assertRejected(int status, ThrowingCallable call) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(call).returns(status, JwtException::status);
    }
}
