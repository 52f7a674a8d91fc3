package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.RefusalReason;
import java.util.Map;

/** A rejection by this library, with its reason. */
final class Refusal extends JwtException {

    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;

    private final RefusalReason reason;

    /** A part of the log line that is not sent to the client; may be empty. */
    private final String hint;

    Refusal(RefusalReason reason, String error, String description) {
        this(reason, error, description, UNAUTHORIZED);
    }

    Refusal(RefusalReason reason, String error, String description, int status) {
        this(reason, error, description, status, Map.of());
    }

    Refusal(RefusalReason reason, String error, String description, int status, Map<String, String> headers) {
        super(error, description, status, headers);
        this.reason = reason;
        this.hint = "";
    }

    Refusal(RefusalReason reason, String error, String description, String hint) {
        super(error, description);
        this.reason = reason;
        this.hint = hint;
    }

    @Override
    public RefusalReason reason() {
        return reason;
    }

    String hint() {
        return hint;
    }
}
