package application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** Implements the generic methods for {@code String}, and overloads them for other types. */
@Path("/generic")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class GenericResource implements GenericMethods<String> {

    @GET
    @Override
    @Path("one/{key}")
    public String one(@PathParam("key") String key) {
        return many(new String[] {key});
    }

    @Override
    public String many(String[] keys) {
        return bytes(keys[0].getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @GET
    @Path("bytes/{number}")
    public String bytes(@PathParam("number") int number) {
        return "open " + number;
    }
}
