package mappers;

import io.github.cdijwt.JwtException;

/** A refusal that an application has its own type for. */
public class QuotaException extends JwtException {

    private static final long serialVersionUID = 1L;

    public QuotaException() {
        super("Quota", "Come back tomorrow", 402);
    }
}
