package mappers;

import io.github.cdijwt.JwtException;

/** The application's own subclass of {@code JwtException}. */
public class QuotaException extends JwtException {

    private static final long serialVersionUID = 1L;

    public QuotaException() {
        super("Quota", "Come back tomorrow", 402);
    }
}
