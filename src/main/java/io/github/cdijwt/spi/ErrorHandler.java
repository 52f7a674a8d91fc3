package io.github.cdijwt.spi;

import io.github.cdijwt.JwtException;
import jakarta.ws.rs.core.Response;

/**
 * Answers a refusal. The default answers {@code {"status_code": 401, "error": "...", "description": "..."}} with the
 * status and the headers of the exception.
 */
@FunctionalInterface
public interface ErrorHandler {

    /**
     * Makes the answer.
     *
     * @param refusal what is answered
     * @return the answer; {@code Cache-Control: no-store} is added to it, and the challenge to a 401 that has none
     */
    Response response(JwtException refusal);
}
