package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request, and who makes it, once that has been checked. One bean has both: a second one for each request takes a
 * container half as long as to check the token.
 */
@RequestScoped
public class CurrentRequest {

    private @Nullable ContainerRequestContext request;
    private boolean checked;
    private @Nullable Object identity;
    private @Nullable ClaimsPrincipal principal;

    /** The request came in, and nothing was asked of it yet. */
    public void begin(ContainerRequestContext request) {
        this.request = request;
    }

    /** The request was checked, and it may come from nobody. */
    public void setAnonymous() {
        checked = true;
    }

    /** The request was checked, and this is who makes it. */
    public void set(Object identity, ClaimsPrincipal principal) {
        this.checked = true;
        this.identity = identity;
        this.principal = principal;
    }

    /** Whether the token was looked at: true does not mean that there is an identity. */
    public boolean isChecked() {
        return checked;
    }

    /** Empty where no filter of ours saw it. */
    public Optional<ContainerRequestContext> request() {
        return Optional.ofNullable(request);
    }

    public Optional<Object> identity() {
        return Optional.ofNullable(identity);
    }

    public Optional<ClaimsPrincipal> principal() {
        return Optional.ofNullable(principal);
    }
}
