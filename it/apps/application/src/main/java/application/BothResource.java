package application;

import io.github.cdijwt.JwtRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** A class that is both a resource and a provider. */
@Provider
@Path("/both")
@ApplicationScoped
public class BothResource implements WriterInterceptor {

    @GET
    @JwtRequired
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return "both";
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.proceed();
    }
}
