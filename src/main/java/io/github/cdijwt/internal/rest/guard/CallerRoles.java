package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.rest.answer.HookFailures;
import io.github.cdijwt.internal.token.ClaimsPrincipal;
import io.github.cdijwt.spi.RolesHandler;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The roles of the caller of one request. The hook is called when the first role is checked, and only once. */
final class CallerRoles implements Supplier<Set<String>> {

    private final RolesHandler<Object> handler;
    private final ClaimsPrincipal principal;
    private final Object identity;

    private @Nullable Set<String> found;
    private @Nullable JwtException refusal;

    CallerRoles(RolesHandler<Object> handler, ClaimsPrincipal principal, Object identity) {
        this.handler = handler;
        this.principal = principal;
        this.identity = identity;
    }

    /**
     * Returns the roles. A failure of the hook is logged once.
     *
     * @throws JwtException if the hook rejects the request or fails
     */
    @Override
    public synchronized Set<String> get() {
        // Synchronized, because a resource may check roles on several threads.
        if (refusal != null) {
            throw refusal;
        }
        Set<String> roles = found;
        if (roles == null) {
            roles = find();
            found = roles;
        }
        return roles;
    }

    private Set<String> find() {
        try {
            // A copy, because the set may be changed later, or may read from the database when it is used.
            return Set.copyOf(handler.roles(principal.claims(), identity));
        } catch (Throwable thrown) {
            JwtException failed = HookFailures.refusal(thrown, "A role check", principal.token());
            refusal = failed;
            throw failed;
        }
    }
}
