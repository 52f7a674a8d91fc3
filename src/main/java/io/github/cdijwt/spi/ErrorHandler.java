package io.github.cdijwt.spi;

import io.github.cdijwt.JwtException;
import jakarta.ws.rs.core.Response;

/**
 * Makes the response to a rejected request. The default is {@code {"status_code": 401, "error": "...", "description":
 * "...", "reason": "..."}} with the status and the headers of the exception.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Problems implements ErrorHandler {
 *
 *     @Override
 *     public Response response(JwtException refusal) {
 *         JsonObject problem = Json.createObjectBuilder()
 *                 .add("status", refusal.status())
 *                 .add("title", refusal.error())
 *                 .add("detail", refusal.description())
 *                 .build();
 *         Response.ResponseBuilder response = Response.status(refusal.status())
 *                 .type("application/problem+json")
 *                 .entity(problem.toString());
 *         refusal.headers().forEach(response::header);
 *         return response.build();
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface ErrorHandler {

    /**
     * Makes the response.
     *
     * @param refusal the status, the texts and the headers of the rejection
     * @return the response, to which {@code Cache-Control: no-store} is added. If the status is 401 and the response
     *     has no challenge, the challenge is added too. If the token of a cookie was rejected, the cookie is deleted
     */
    Response response(JwtException refusal);
}
