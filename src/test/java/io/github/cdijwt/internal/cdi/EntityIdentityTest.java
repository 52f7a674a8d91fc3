package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestUsers.Account;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application whose identity is an entity of Jakarta Persistence. */
@EnableWeld
class EntityIdentityTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(TestContainer.with(TestUsers.Accounts.class, Desk.class));

    @Inject
    Desk desk;

    @Inject
    Tokens tokens;

    @Inject
    CurrentRequest current;

    @Inject
    RequestContextController requests;

    @BeforeEach
    void forget() {
        Desk.CARTS.clear();
        Desk.SEEN.clear();
        Desk.SORTED.clear();
    }

    @Test
    void injects_the_same_object_that_the_handler_returned() {
        Account account = new Account(7);

        as(account, () -> {
            assertThat(desk.account()).isSameAs(account);
            assertThat(desk.fromConstructor()).isSameAs(account);
            assertThat(desk.fromInitializer()).isSameAs(account);
            assertThat(desk.optional()).containsSame(account);
            assertThat(desk.provided()).isSameAs(account);
            assertThat(desk.instance()).isSameAs(account);
        });
    }

    @Test
    void equals_is_symmetric_for_an_injected_entity() {
        as(new Account(7), () -> {
            assertThat(desk.account().equals(new Account(7))).isTrue();
            assertThat(new Account(7).equals(desk.account())).isTrue();
            assertThat(desk.account().equals(new Account(8))).isFalse();
            assertThat(new Account(8).equals(desk.account())).isFalse();
            assertThat(desk.account()).hasSameHashCodeAs(new Account(7));
        });
    }

    @Test
    void finds_its_own_entry_in_a_shared_map_or_set() {
        as(new Account(1), () -> desk.remember("cart of 1"));
        as(new Account(2), () -> {
            assertThat(Desk.CARTS.get(desk.account())).isNull();
            assertThat(Desk.SORTED.get(desk.account())).isNull();
            assertThat(Desk.SEEN.contains(desk.account())).isFalse();
            desk.remember("cart of 2");
        });

        as(new Account(1), () -> {
            assertThat(Desk.CARTS).hasSize(2).containsEntry(desk.account(), "cart of 1");
            assertThat(Desk.SORTED.get(desk.account())).isEqualTo("cart of 1");
            assertThat(Desk.SEEN).hasSize(2).contains(desk.account());
        });
    }

    @Test
    void a_token_can_be_issued_for_it() {
        as(
                new Account(7),
                () -> assertThat(tokens.verify(tokens.issue(desk.account())).getInt("identity"))
                        .isEqualTo(7));
    }

    @Test
    void is_null_in_an_anonymous_request_and_a_provider_throws() {
        requests.activate();
        try {
            current.setAnonymous();

            assertThat(desk.account()).isNull();
            assertThat(desk.fromConstructor()).isNull();
            assertThat(desk.fromInitializer()).isNull();
            assertThat(desk.optional()).isEmpty();
            assertThatThrownBy(() -> desk.provided()).isInstanceOf(JwtException.class);
            assertThatThrownBy(() -> desk.instance()).isInstanceOf(JwtException.class);
        } finally {
            requests.deactivate();
        }
    }

    @Test
    void a_bean_created_before_the_token_check_does_not_get_null() {
        requests.activate();
        try {
            assertThatThrownBy(() -> desk.account()).isInstanceOf(JwtException.class);
        } finally {
            requests.deactivate();
        }
    }

    @Test
    void a_bean_with_null_is_not_called_after_an_identity_was_found() {
        requests.activate();
        try {
            current.setAnonymous();
            assertThat(desk.account()).isNull();

            assertThatIllegalStateException()
                    .isThrownBy(() -> current.set(
                            new Account(7), new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c"), Set::of))
                    .withMessageContaining("inject a jakarta.inject.Provider");
            assertThat(current.identity()).isEmpty();
        } finally {
            requests.deactivate();
        }
    }

    private void as(Account account, Runnable calls) {
        requests.activate();
        try {
            current.set(account, new ClaimsPrincipal(JsonValue.EMPTY_JSON_OBJECT, "a.b.c"), Set::of);
            calls.run();
        } finally {
            requests.deactivate();
        }
    }

    @RequestScoped
    static class Desk {

        static final Map<@Nullable Account, String> CARTS = new HashMap<>();
        static final Map<Account, String> SORTED =
                new TreeMap<>((one, other) -> Integer.compare(one.getId(), other.getId()));
        static final Set<@Nullable Account> SEEN = new HashSet<>();

        @Inject
        @CurrentIdentity
        Account account;

        @Inject
        @CurrentIdentity
        Optional<Account> optional;

        @Inject
        @CurrentIdentity
        Provider<Account> provider;

        @Inject
        @CurrentIdentity
        Instance<Account> instance;

        private final @Nullable Account fromConstructor;
        private @Nullable Account fromInitializer;

        Desk() {
            this(null);
        }

        @Inject
        Desk(@CurrentIdentity @Nullable Account account) {
            this.fromConstructor = account;
        }

        @Inject
        void initialize(@CurrentIdentity @Nullable Account account) {
            this.fromInitializer = account;
        }

        Account account() {
            return account;
        }

        @Nullable
        Account fromConstructor() {
            return fromConstructor;
        }

        @Nullable
        Account fromInitializer() {
            return fromInitializer;
        }

        Optional<Account> optional() {
            return optional;
        }

        Account provided() {
            return provider.get();
        }

        Account instance() {
            return instance.get();
        }

        void remember(String cart) {
            CARTS.put(account, cart);
            SORTED.put(account, cart);
            SEEN.add(account);
        }
    }
}
