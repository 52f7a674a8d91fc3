package io.github.cdijwt.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.Credentials;
import io.github.cdijwt.CurrentIdentity;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.JwtPrincipal;
import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.cdi.TestUsers.User;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.spi.BuiltIn;
import io.github.cdijwt.spi.DecodeHandler;
import io.github.cdijwt.spi.EncodeHandler;
import io.github.cdijwt.spi.HeadersHandler;
import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application whose identity is a record. */
@EnableWeld
class WiringTest {

    private static final JsonObject CLAIMS =
            Json.createObjectBuilder().add("identity", 7).build();

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(TestContainer.with(TestUsers.Users.class))
            .activate(RequestScoped.class)
            .build();

    @Inject
    CurrentRequest current;

    @Inject
    @CurrentIdentity
    Provider<User> user;

    @Inject
    @CurrentIdentity
    Instance<User> instance;

    @Inject
    @CurrentIdentity
    Provider<Optional<User>> optional;

    @Inject
    @CurrentIdentity
    JwtPrincipal principal;

    @Inject
    @CurrentIdentity
    Provider<Optional<JwtPrincipal>> optionalPrincipal;

    @Inject
    Tokens tokens;

    @Inject
    @BuiltIn
    PayloadHandler<User> payloads;

    @Inject
    @BuiltIn
    PayloadHandler<Object> payloadsOfObjects;

    @Inject
    @BuiltIn
    HeadersHandler<User> headers;

    @Inject
    @BuiltIn
    EncodeHandler encoder;

    @Inject
    @BuiltIn
    DecodeHandler decoder;

    @Test
    void without_a_checked_token_there_is_no_identity() {
        assertThat(optional.get()).isEmpty();
        assertThat(optionalPrincipal.get()).isEmpty();
        assertThatThrownBy(user::get)
                .isInstanceOfSatisfying(
                        JwtException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(500));
        assertThatThrownBy(instance::get).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> principal.claims()).isInstanceOf(JwtException.class);
    }

    @Test
    void an_anonymous_request_has_no_identity() {
        current.setAnonymous();

        assertThat(optional.get()).isEmpty();
        assertThatThrownBy(user::get).isInstanceOf(JwtException.class);
    }

    @Test
    void the_identity_is_injected_in_every_form() {
        current.set(new User(7), new ClaimsPrincipal(CLAIMS, "a.b.c"), Set::of);

        assertThat(user.get()).isEqualTo(new User(7));
        assertThat(instance.get()).isEqualTo(new User(7));
        assertThat(optional.get()).contains(new User(7));
        assertThat(principal.claims()).isEqualTo(CLAIMS);
        assertThat(principal.claim("identity", Long.class)).contains(7L);
        assertThat(principal.groups()).isEmpty();
        assertThat(principal.expiresAt()).isEmpty();
        assertThat(principal.token()).isEqualTo("a.b.c");
        assertThat(principal).hasToString("7");
        assertThat(optionalPrincipal.get()).map(JwtPrincipal::getName).contains("7");
    }

    @Test
    void a_provider_does_not_keep_its_objects() {
        List<WeakReference<Object>> given = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            current.set(new User(i), new ClaimsPrincipal(CLAIMS, "a.b.c"), Set::of);
            given.add(new WeakReference<>(user.get()));
            given.add(new WeakReference<>(optional.get()));
        }
        current.set(new User(7), new ClaimsPrincipal(CLAIMS, "a.b.c"), Set::of);

        assertThat(given)
                .allSatisfy(reference -> assertThat(isForgotten(reference)).isTrue());
    }

    /** Runs garbage collections until the object is gone, for a limited time. */
    private static boolean isForgotten(WeakReference<Object> reference) {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }

    @Test
    void on_a_thread_without_a_request_there_is_no_identity() throws InterruptedException {
        current.set(new User(7), new ClaimsPrincipal(CLAIMS, "a.b.c"), Set::of);
        StringBuilder seen = new StringBuilder();
        Thread thread = new Thread(() -> seen.append(optional.get().isEmpty()));
        thread.start();
        thread.join();

        assertThat(seen).hasToString("true");
    }

    @Test
    void applications_can_issue_and_verify_tokens() {
        String token = tokens.issue(new User(0));

        assertThat(tokens.verify(token).getInt("identity")).isZero();
        assertThat(tokens.identity(token, User.class)).isEqualTo(new User(0));
        assertThat(tokens.identity(token, Record.class)).isEqualTo(new User(0));
        assertThatThrownBy(() -> tokens.verify(token + "x")).isInstanceOf(JwtException.class);
    }

    @Test
    void applications_can_issue_a_token_with_its_own_lifetime_and_claims() {
        TokenOptions download = TokenOptions.expiresIn(Duration.ofDays(30)).claim("purpose", "download");
        String token = tokens.issue(new User(7), download);
        JwtPrincipal caller = tokens.principal(token);

        assertThat(caller.claim("purpose", String.class)).contains("download");
        assertThat(caller.claim("exp", Long.class).orElseThrow()
                        - caller.claim("iat", Long.class).orElseThrow())
                .isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(caller.token()).isEqualTo(token);
        assertThat(caller.getName()).isEqualTo("7");
        assertThat(caller.claims()).isEqualTo(tokens.verify(token));
        assertThatThrownBy(() -> tokens.principal(token + "x")).isInstanceOf(JwtException.class);
    }

    @Test
    void a_wrong_identity_type_is_reported_with_both_types() {
        String token = tokens.issue(new User(7));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.issue("7"))
                .withMessageContainingAll(User.class.getName(), String.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.issue("7", TokenOptions.defaults()))
                .withMessageContainingAll(User.class.getName(), String.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.identity(token, String.class))
                .withMessageContainingAll(User.class.getName(), String.class.getName());
    }

    @Test
    void default_hooks_can_be_injected() {
        assertThat(payloads.payload(new User(7))).isEqualTo(CLAIMS);
        assertThat(payloadsOfObjects.payload(new User(7))).isEqualTo(CLAIMS);
        assertThat(payloads.payload(new User(7), Optional.of(Credentials.of("joe", "s3cret"))))
                .isEqualTo(CLAIMS);
        assertThat(headers.headers(new User(7)).keySet()).containsExactly("typ", "alg");
        assertThat(decoder.decode(encoder.encode(headers.headers(new User(7)), CLAIMS)))
                .isEqualTo(CLAIMS);
    }
}
