package io.github.cdijwt.internal.cdi;

import io.github.cdijwt.internal.token.ClaimsPrincipal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes this request, once that has been checked. */
@RequestScoped
public class IdentityHolder {

    private boolean checked;
    private @Nullable Object identity;
    private @Nullable ClaimsPrincipal principal;

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

    public Optional<Object> identity() {
        return Optional.ofNullable(identity);
    }

    public Optional<ClaimsPrincipal> principal() {
        return Optional.ofNullable(principal);
    }
}
