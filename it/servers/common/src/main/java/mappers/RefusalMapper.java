package mappers;

import io.github.cdijwt.JwtException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's own mapper for every {@link JwtException}. */
@Provider
public class RefusalMapper implements ExceptionMapper<JwtException> {

    @Override
    public Response toResponse(JwtException thrown) {
        return Response.status(thrown.status())
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("own: " + thrown.error())
                .build();
    }
}
