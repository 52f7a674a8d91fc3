package mappers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's own mapper for its own exception. */
@Provider
public class QuotaMapper implements ExceptionMapper<QuotaException> {

    @Override
    public Response toResponse(QuotaException thrown) {
        return Response.status(thrown.status())
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("own: quota")
                .build();
    }
}
