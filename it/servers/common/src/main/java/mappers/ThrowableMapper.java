package mappers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's mapper for everything that is thrown. */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return Response.status(503)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("own: throwable")
                .build();
    }
}
