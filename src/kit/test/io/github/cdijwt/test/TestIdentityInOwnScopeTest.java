package io.github.cdijwt.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdijwt.test.Office.Clerk;
import io.github.cdijwt.test.Office.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A test that activates the request scope of weld-junit, whose context cannot destroy a bean. */
@EnableWeld
class TestIdentityInOwnScopeTest {

    private static final Clerk ANN = new Clerk("ann");
    private static final Clerk JOE = new Clerk("joe");

    @WeldSetup
    WeldInitiator weld =
            WeldInitiator.from(Office.container()).activate(RequestScoped.class).build();

    @Inject
    TestIdentity identity;

    @Inject
    Desk desk;

    @Test
    void a_caller_that_no_bean_keeps_can_be_replaced() {
        identity.is(JOE);
        assertThat(desk.protectedClerk()).isEqualTo("joe");

        identity.is(ANN);
        assertThat(desk.protectedClerk()).isEqualTo("ann");
    }

    @Test
    void a_caller_that_a_bean_keeps_is_not_replaced_in_silence() {
        identity.is(JOE);
        assertThat(desk.kept()).isEqualTo("joe");

        assertThatIllegalStateException()
                .isThrownBy(() -> identity.is(ANN))
                .withMessageContainingAll("Drawer", "do not activate the request scope");
        assertThat(desk.clerk()).isEqualTo("joe");
    }
}
