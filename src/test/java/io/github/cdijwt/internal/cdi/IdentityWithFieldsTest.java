package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestUsers.Row;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application whose identity has accessible fields, which would be empty in a client proxy. */
@EnableWeld
class IdentityWithFieldsTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(TestContainer.with(TestUsers.Rows.class, Desk.class));

    @Inject
    Desk desk;

    @Inject
    CurrentRequest current;

    @Inject
    RequestContextController requests;

    @BeforeEach
    void begin() {
        requests.activate();
        current.set(new Row(42), new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c"), Set::of);
    }

    @AfterEach
    void end() {
        requests.deactivate();
    }

    @Test
    void fields_of_the_identity_can_be_read() {
        assertThat(desk.id()).isEqualTo(42);
    }

    @Test
    void a_new_token_has_the_id_in_the_field() {
        assertThat(desk.refreshed()).isEqualTo(42);
    }

    @RequestScoped
    static class Desk {

        @Inject
        @CurrentIdentity
        Row row;

        @Inject
        Tokens tokens;

        int id() {
            return row.id;
        }

        int refreshed() {
            return tokens.verify(tokens.issue(row)).getInt("identity");
        }
    }
}
