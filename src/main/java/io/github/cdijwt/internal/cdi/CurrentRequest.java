package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request, and who makes it, once that has been checked. One bean has both: a second one for each request takes a
 * container half as long as to check the token.
 *
 * <p>A Jakarta REST resource may dispatch further Jakarta REST requests inside its own CDI request. Each of them is checked by
 * its own token, and hides the one that dispatched it until it has been answered.
 */
@RequestScoped
public class CurrentRequest {

    private static final String END = CurrentRequest.class.getName();

    private RestRequest now = new RestRequest();

    /** The request came in, and nothing was asked of it yet. */
    public void begin(ContainerRequestContext request, KeptIdentities kept) {
        if (now.request != null) {
            beginInside(request, kept);
        }
        now.request = request;
    }

    private void beginInside(ContainerRequestContext request, KeptIdentities kept) {
        RestRequest outer = now;
        now = new RestRequest();
        kept.forget();
        // A servlet that is included shares its properties with the request that includes it.
        Object before = request.getProperty(END);
        request.setProperty(END, (Runnable) () -> {
            now = outer;
            kept.forget();
            if (before == null) {
                request.removeProperty(END);
            } else {
                request.setProperty(END, before);
            }
        });
    }

    /** What to run once the request has been answered, by the property of this name; empty: nothing, if it is no inner one. */
    public static Optional<Runnable> endOf(@Nullable Object property) {
        return property instanceof Runnable end ? Optional.of(end) : Optional.empty();
    }

    /** The name of the property for {@link #endOf}. */
    public static String endProperty() {
        return END;
    }

    /** The request goes on to a method that asks for no token. */
    public void setUnchecked(Class<?> type, Method method) {
        now.unchecked = new Unchecked(type, method.getName());
    }

    /** The request was checked, and it may come from nobody. */
    public void setAnonymous() {
        now.checked = true;
    }

    /** The request was checked, and this is who makes it. */
    public void set(Object identity, ClaimsPrincipal principal) {
        if (now.gaveNone) {
            // The bean would work with null for the user, below a check that has found one.
            throw new IllegalStateException("A bean was made without an identity before the token was checked:"
                    + " let it inject a jakarta.inject.Provider of the identity");
        }
        now.checked = true;
        now.identity = identity;
        now.principal = principal;
    }

    /** Whether the token was looked at: true does not mean that there is an identity. */
    public boolean isChecked() {
        return now.checked;
    }

    /** Whether it is known what the request is checked for, if anything. Before that, an identity may still be found. */
    boolean isDecided() {
        return now.checked || now.unchecked != null;
    }

    /** A bean got null for an identity, and keeps that. */
    void giveNone() {
        now.gaveNone = true;
    }

    /** Empty where no filter of ours saw it. */
    public Optional<ContainerRequestContext> request() {
        return Optional.ofNullable(now.request);
    }

    public Optional<Object> identity() {
        return Optional.ofNullable(now.identity);
    }

    public Optional<ClaimsPrincipal> principal() {
        return Optional.ofNullable(now.principal);
    }

    /** The method that the request went on to without a check; empty if it was checked, or called no method yet. */
    Optional<Unchecked> unchecked() {
        return now.checked ? Optional.empty() : Optional.ofNullable(now.unchecked);
    }

    /** A method that asks for no token. */
    record Unchecked(Class<?> type, String name) {}

    /** One Jakarta REST request. */
    private static final class RestRequest {

        private @Nullable ContainerRequestContext request;
        private boolean checked;
        private @Nullable Object identity;
        private @Nullable ClaimsPrincipal principal;
        private @Nullable Unchecked unchecked;
        private boolean gaveNone;
    }
}
