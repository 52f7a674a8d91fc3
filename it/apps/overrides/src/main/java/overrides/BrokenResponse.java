package overrides;

import io.github.cdijwt.spi.AuthResponseHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import quickstart.User;

/** Throws an exception whose message contains the token, from the method that older applications override. */
@ApplicationScoped
public class BrokenResponse implements AuthResponseHandler<User> {

    @Override
    public Response response(String accessToken, User identity) {
        throw new IllegalStateException("No way to write " + accessToken);
    }
}
