package io.github.cdijwt.test;

import io.github.cdijwt.TokenOptions;
import io.github.cdijwt.internal.caller.ClientProxies;
import io.github.cdijwt.internal.caller.CurrentRequest;
import io.github.cdijwt.internal.caller.KeptIdentities;
import io.github.cdijwt.internal.rest.guard.Authentication;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * Chooses the caller of the beans that a test calls without HTTP. {@link io.github.cdijwt.CurrentIdentity},
 * {@link io.github.cdijwt.JwtPrincipal} and the roles are as in a request with a token of this user, and
 * {@link io.github.cdijwt.JwtRequired} methods check them. The user is not looked up and need not exist.
 *
 * <pre>{@code
 * @Inject
 * TestIdentity identity;
 *
 * @Inject
 * Notebook notebook;
 *
 * @Test
 * void a_note_has_an_author() {
 *     identity.is(joe);
 *     notebook.write("Buy milk");
 *
 *     assertEquals(List.of("joe: Buy milk"), notebook.notes());
 *     assertThrows(JwtException.class, () -> identity.as(ann, () -> notebook.clear()));
 * }
 * }</pre>
 *
 * <p>The caller is that of the current request context, so it is gone after the test, and HTTP requests of the test do
 * not have it: use {@link TestTokens} for these. If no request context is active, this bean activates one until the test
 * ends. In a field of the test class, inject a {@code Provider} of the identity, because the test sets it later.
 *
 * <p>In weld-junit, do not activate the request scope in the test, because the caller could not be replaced.
 */
@Dependent
public class TestIdentity {

    @Inject
    TestTokens tokens;

    @Inject
    Authentication authentication;

    @Inject
    CurrentRequest current;

    @Inject
    KeptIdentities kept;

    @Inject
    RequestContextController requests;

    private boolean activated;

    /** Creates the bean. The container calls it. */
    public TestIdentity() {}

    /**
     * Makes a user the caller, until another one is chosen or the test ends.
     *
     * @param user the application's own user
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public void is(Object user) {
        is(user, TokenOptions.defaults());
    }

    /**
     * Makes a user the caller, whose token has further claims.
     *
     * @param user the application's own user
     * @param options the further claims and the lifetime of the token
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public void is(Object user, TokenOptions options) {
        ClaimsPrincipal principal = tokens.principal(user, options);
        // Before the current caller is hidden, who may be behind a proxy.
        Object identity = ClientProxies.unwrap(user);
        activate();
        current.hide(kept);
        authentication.accept(identity, principal, current);
    }

    /**
     * Makes the caller anonymous, as in a request without a token: {@code @JwtRequired} methods reject the caller with
     * 401 unless the token is optional.
     */
    public void isNobody() {
        activate();
        current.hide(kept);
        current.setAnonymous();
    }

    /**
     * Calls code as a user. Afterwards the caller is the same as before. If no request context is active, one is active
     * during the call only.
     *
     * @param user the application's own user
     * @param call the code
     * @param <T> the type of its result
     * @return the result of the code
     * @throws Exception the exception of the code
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public <T> T as(Object user, Callable<T> call) throws Exception {
        ClaimsPrincipal principal = tokens.principal(user, TokenOptions.defaults());
        Object identity = ClientProxies.unwrap(user);
        boolean alone = requests.activate();
        try {
            Runnable restore = current.hide(kept);
            try {
                authentication.accept(identity, principal, current);
                return call.call();
            } finally {
                restore.run();
            }
        } finally {
            if (alone) {
                requests.deactivate();
            }
        }
    }

    /**
     * Runs code as a user, as {@link #as(Object, Callable)} does.
     *
     * @param user the application's own user
     * @param code the code
     * @throws IllegalArgumentException if the user is not of the application's identity type
     * @throws IllegalStateException if the application has no key to sign with
     */
    public void as(Object user, Runnable code) {
        try {
            as(user, () -> {
                code.run();
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void activate() {
        activated |= requests.activate();
    }

    @PreDestroy
    void deactivate() {
        if (activated) {
            requests.deactivate();
        }
    }
}
