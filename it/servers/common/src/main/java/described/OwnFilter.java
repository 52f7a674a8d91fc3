package described;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The application's own filter, which changes operations and sees the endpoints of cdi-jwt. */
public class OwnFilter implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        return operation.summary("Filtered");
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .version("1")
                .title("Paths: " + api.getPaths().getPathItems().keySet()));
    }
}
