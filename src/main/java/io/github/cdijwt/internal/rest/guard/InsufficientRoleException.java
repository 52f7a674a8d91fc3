package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The rejection of a caller without the required role, with the challenge of the requested resource. */
final class InsufficientRoleException extends JwtException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    InsufficientRoleException(JwtException refusal, String challenge) {
        super(
                refusal.error(),
                refusal.description(),
                refusal.status(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
        this.reason = refusal.reason();
    }

    @Override
    public RefusalReason reason() {
        return reason;
    }
}
