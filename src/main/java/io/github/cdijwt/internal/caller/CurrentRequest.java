package io.github.cdijwt.internal.caller;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The current request and, after the check, its caller. One bean holds both, because creating a second bean per request
 * takes half as long as verifying the token.
 *
 * <p>A Jakarta REST resource may dispatch further Jakarta REST requests inside its own CDI request. Each of them is
 * checked with its own token, and hides the outer request until its response is sent.
 */
@RequestScoped
public class CurrentRequest {

    private static final String END = CurrentRequest.class.getName();

    private RestRequest now = new RestRequest();

    /** A request arrived and has not been checked yet. */
    public void begin(ContainerRequestContext request, KeptIdentities kept) {
        if (now.request != null) {
            beginInside(request, kept);
        }
        now.request = request;
    }

    private void beginInside(ContainerRequestContext request, KeptIdentities kept) {
        Runnable restore = hide(kept);
        // An included servlet shares its properties with the request that includes it.
        Object before = request.getProperty(END);
        request.setProperty(END, (Runnable) () -> {
            restore.run();
            if (before == null) {
                request.removeProperty(END);
            } else {
                request.setProperty(END, before);
            }
        });
    }

    /**
     * Hides the caller, as for a request that has not been checked yet. The test kit uses it, too.
     *
     * @return the action that brings the caller back
     */
    public Runnable hide(KeptIdentities kept) {
        RestRequest outer = now;
        kept.forget();
        now = new RestRequest();
        return () -> {
            kept.forget();
            now = outer;
        };
    }

    /**
     * The action to run after the response of an inner request, from the value of the property {@link #endProperty()};
     * empty for an outer request.
     */
    public static Optional<Runnable> endOf(@Nullable Object property) {
        return property instanceof Runnable end ? Optional.of(end) : Optional.empty();
    }

    /** The name of the request property for {@link #endOf}. */
    public static String endProperty() {
        return END;
    }

    /** The request goes on to a method that requires no token. */
    public void setUnchecked(Class<?> type, Method method) {
        now.unchecked = new Unchecked(type, method.getName());
    }

    /** The request goes on to a method that {@code @PermitAll} opens. */
    public void setPermitted() {
        now.permitted = true;
    }

    /** Whether {@code @PermitAll} opens the method that the request calls. */
    boolean isPermitted() {
        return now.permitted;
    }

    /** The request was checked, and its caller is anonymous. */
    public void setAnonymous() {
        now.checked = true;
    }

    /** The request was checked, and this is its caller. The roles are looked up only if they are needed. */
    public void set(Object identity, ClaimsPrincipal principal, Supplier<Set<String>> roles) {
        if (now.gaveNone) {
            // The bean would go on with null as the user, although the check has found one.
            throw new IllegalStateException("A bean was created without an identity before the token was checked:"
                    + " inject a jakarta.inject.Provider of the identity instead");
        }
        now.checked = true;
        now.identity = identity;
        now.principal = principal;
        now.roles = roles;
    }

    /** Whether the request was checked. Even then there may be no identity. */
    public boolean isChecked() {
        return now.checked;
    }

    /** Whether the request was checked or needs no check. Before that, an identity may still be found. */
    boolean isDecided() {
        return now.checked || now.unchecked != null;
    }

    /** A bean got null as its identity, and keeps it. */
    void giveNone() {
        now.gaveNone = true;
    }

    /** The request; empty if no filter of this library has seen it. */
    public Optional<ContainerRequestContext> request() {
        return Optional.ofNullable(now.request);
    }

    /** The request of this thread; empty if there is none, or if no filter of this library has seen it. */
    public static Optional<ContainerRequestContext> requestOf(CurrentRequest current) {
        try {
            return current.request();
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }

    public Optional<Object> identity() {
        return Optional.ofNullable(now.identity);
    }

    public Optional<ClaimsPrincipal> principal() {
        return Optional.ofNullable(now.principal);
    }

    /** The roles of the caller; none for an anonymous caller. */
    public Set<String> roles() {
        return now.roles.get();
    }

    /** The method that is called without a check; empty if the request was checked or has not reached a method yet. */
    Optional<Unchecked> unchecked() {
        return now.checked ? Optional.empty() : Optional.ofNullable(now.unchecked);
    }

    /** A method that requires no token. */
    record Unchecked(Class<?> type, String name) {}

    /** One Jakarta REST request. */
    private static final class RestRequest {

        private @Nullable ContainerRequestContext request;
        private boolean checked;
        private boolean permitted;
        private @Nullable Object identity;
        private @Nullable ClaimsPrincipal principal;
        private Supplier<Set<String>> roles = Set::of;
        private @Nullable Unchecked unchecked;
        private boolean gaveNone;
    }
}
