package io.github.cdijwt.spi;

import io.github.cdijwt.JwtException;
import jakarta.ws.rs.core.Response;

/**
 * Makes the response to a rejected request. The default is
 * {@code {"status_code": 401, "error": "...", "description": "..."}} with the status and the headers of the exception.
 */
@FunctionalInterface
public interface ErrorHandler {

    /**
     * Makes the response.
     *
     * @param refusal the status, the texts and the headers of the rejection
     * @return the response, to which {@code Cache-Control: no-store} is added, and the challenge if the status is 401
     *     and the response has none; if the token of a cookie was rejected, the cookie is deleted
     */
    Response response(JwtException refusal);
}
