package tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tickets.People.ANN;
import static tickets.People.JOE;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.test.TestIdentity;
import jakarta.inject.Inject;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class TicketsTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(new Weld());

    @Inject
    TestIdentity identity;

    @Inject
    Tickets tickets;

    @Test
    void the_caller_is_the_author_of_a_ticket() {
        identity.is(JOE);
        tickets.open("No paper");

        assertThat(tickets.mine()).containsExactly(new Ticket("joe", "No paper"));
    }

    @Test
    void only_an_agent_can_close_tickets() {
        identity.is(JOE);
        tickets.open("No paper");

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tickets.close())
                .returns(403, JwtException::status);
        identity.as(ANN, () -> tickets.close());

        assertThat(tickets.mine()).isEmpty();
    }

    @Test
    void an_anonymous_caller_cannot_close_tickets() {
        identity.isNobody();

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> tickets.close())
                .returns(401, JwtException::status);
    }
}
