package overrides;

import io.github.cdijwt.spi.PayloadHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Makes a token for any identity, but one that is too long to be accepted. */
@Dependent
public class HugePayload implements PayloadHandler<Object> {

    @Override
    public JsonObject payload(Object identity) {
        return Json.createObjectBuilder().add("x", "x".repeat(10_000)).build();
    }
}
