package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.annotation.ApplicationClasses;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.callbacks.Callback;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.links.Link;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * The filter that the file {@code META-INF/microprofile-config.properties} of cdi-jwt names. A server accepts only one
 * filter, so this one passes each call on to the filter of the application.
 */
public class ApiDescription implements OASFilter {

    private static final System.Logger LOGGER = System.getLogger("io.github.cdijwt");

    private final OASFilter next;

    public ApiDescription() {
        this.next = NextFilter.find(ConfigProvider.getConfig(ApiDescription.class.getClassLoader()));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // WildFly and Payara call filters with a context class loader that does not know the application.
        ApplicationClasses.withOurs(() -> describe(api));
        // The application decides last.
        next.filterOpenAPI(api);
    }

    private static void describe(OpenAPI api) {
        CompletedApi completed = new CompletedApi(api);
        unlessFails(() -> Facts.find().ifPresent(facts -> {
            completed.complete(facts);
            // WildFly calls filters before it shows the Application.
            facts.classes().onChange(() -> unlessFails(() -> completed.complete(facts)));
        }));
    }

    private static void unlessFails(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError e) {
            // A description must not stop a deployment.
            LOGGER.log(
                    Level.WARNING,
                    "cdi-jwt: the API description does not say which operations require a token, because of a failure",
                    e);
        }
    }

    @Override
    public PathItem filterPathItem(PathItem item) {
        return next.filterPathItem(item);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        return next.filterOperation(operation);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return next.filterParameter(parameter);
    }

    @Override
    public Header filterHeader(Header header) {
        return next.filterHeader(header);
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        return next.filterRequestBody(body);
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        return next.filterAPIResponse(response);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return next.filterSchema(schema);
    }

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        return next.filterSecurityScheme(scheme);
    }

    @Override
    public Server filterServer(Server server) {
        return next.filterServer(server);
    }

    @Override
    public Tag filterTag(Tag tag) {
        return next.filterTag(tag);
    }

    @Override
    public Link filterLink(Link link) {
        return next.filterLink(link);
    }

    @Override
    public Callback filterCallback(Callback callback) {
        return next.filterCallback(callback);
    }
}
