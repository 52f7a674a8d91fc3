package mappers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's mapper for all runtime exceptions. */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {

    @Override
    public Response toResponse(RuntimeException thrown) {
        return Response.status(503)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("own: failure")
                .build();
    }
}
