package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestUsers.Card;
import io.github.cdijwt.internal.cdi.TestUsers.Member;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application whose identity is an interface that records implement. */
@EnableWeld
class ProxiedInterfaceTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(TestContainer.with(TestUsers.Members.class, Robot.class, Desk.class));

    @Inject
    Desk desk;

    @Inject
    Robot robot;

    @Inject
    Tokens tokens;

    @Inject
    CurrentRequest current;

    @Inject
    RequestContextController requests;

    @Test
    void a_token_for_its_proxy_has_the_claims_of_the_object_behind_it() {
        as(new Card(7), () -> {
            JsonObject claims = tokens.verify(tokens.issue(desk.member()));

            assertThat(claims.getInt("identity")).isEqualTo(7);
            assertThat(claims.getString("sub")).isEqualTo("member-7");
        });
    }

    @Test
    void a_token_for_the_proxy_of_another_bean_has_the_claims_of_that_bean() {
        JsonObject claims = tokens.verify(tokens.issue(robot));

        assertThat(claims.getInt("identity")).isEqualTo(1_000);
        assertThat(claims.getString("sub")).isEqualTo("robot");
    }

    @Test
    void a_proxy_without_a_caller_or_of_an_unrelated_bean_gets_no_token() {
        requests.activate();
        current.setAnonymous();
        assertThatThrownBy(() -> tokens.issue(desk.member())).isInstanceOf(JwtException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.issue(current))
                .withMessageContainingAll(Member.class.getName(), CurrentRequest.class.getName());
        requests.deactivate();
    }

    @Test
    void provider_and_optional_give_the_object_of_the_handler() {
        Card card = new Card(7);

        as(card, () -> {
            assertThat(desk.member().number()).isEqualTo(7);
            assertThat(desk.provided()).isSameAs(card);
            assertThat(desk.optional()).containsSame(card);
        });
    }

    @Test
    void the_object_of_a_provider_can_be_compared_and_used_in_a_map() {
        Map<Member, String> carts = new HashMap<>();

        as(new Card(1), () -> carts.put(desk.provided(), "cart of 1"));
        as(new Card(2), () -> assertThat(carts.get(desk.provided())).isNull());
        as(new Card(1), () -> {
            assertThat(carts.get(desk.provided())).isEqualTo("cart of 1");
            assertThat(desk.provided().equals(new Card(1))).isTrue();
            assertThat(new Card(1).equals(desk.provided())).isTrue();
            assertThat(desk.provided().equals(new Card(2))).isFalse();
        });
    }

    private void as(Member caller, Runnable calls) {
        requests.activate();
        try {
            current.set(caller, new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c"), Set::of);
            calls.run();
        } finally {
            requests.deactivate();
        }
    }

    /** A user that is itself a bean. */
    @ApplicationScoped
    static class Robot implements Member {

        public int getId() {
            return 1_000;
        }

        @Override
        public int number() {
            return getId();
        }

        @Override
        public String subject() {
            return "robot";
        }
    }

    @ApplicationScoped
    static class Desk {

        @Inject
        @CurrentIdentity
        Member member;

        @Inject
        @CurrentIdentity
        Provider<Member> provider;

        @Inject
        @CurrentIdentity
        Provider<Optional<Member>> optional;

        Member member() {
            return member;
        }

        Member provided() {
            return provider.get();
        }

        Optional<Member> optional() {
            return optional.get();
        }
    }
}
