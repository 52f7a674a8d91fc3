package tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tickets.People.ANN;
import static tickets.People.JOE;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.test.TestIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans of the application, called without HTTP. */
@QuarkusTest
class TicketsBeanTest {

    @Inject
    TestIdentity identity;

    @Inject
    Tickets tickets;

    @Inject
    @CurrentIdentity
    Provider<Optional<Person>> caller;

    @BeforeEach
    void the_caller_of_the_last_test_is_gone() {
        assertTrue(caller.get().isEmpty());
        identity.as(ANN, () -> tickets.close());
    }

    @Test
    void the_caller_is_the_author_of_a_ticket() {
        identity.is(JOE);
        tickets.open("No paper");

        assertEquals(List.of(new Ticket("joe", "No paper")), tickets.mine());
    }

    @Test
    void only_an_agent_can_close_tickets() throws Exception {
        identity.is(JOE);
        tickets.open("No paper");

        assertEquals(
                403, assertThrows(JwtException.class, () -> tickets.close()).status());
        assertEquals(List.of(), identity.as(ANN, () -> tickets.mine()));
        assertEquals(List.of(new Ticket("joe", "No paper")), tickets.mine());
    }

    @Test
    void an_anonymous_caller_cannot_close_tickets() {
        identity.isNobody();

        assertEquals(
                401, assertThrows(JwtException.class, () -> tickets.close()).status());
    }
}
