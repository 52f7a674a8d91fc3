package built;

import java.net.URI;
import java.util.Optional;
import servers.ApiServer;
import servers.Quarkus;
import servers.Shape;

/** Quarkus with its extension for OpenAPI, in the version in which the extension is available. */
public final class OpenApiQuarkus extends Quarkus {

    @Override
    public Shape contract() {
        return Shape.DESCRIBED;
    }

    @Override
    public Optional<ApiServer> withOpenApi() {
        URI base = baseOf(Shape.DESCRIBED);
        return Optional.of(new ApiServer(base, base.resolve("q/openapi"), () -> log(Shape.DESCRIBED), () -> {}));
    }
}
