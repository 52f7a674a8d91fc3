package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.config.HttpSettings;
import io.github.cdijwt.internal.cookie.CookieSettings;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Describes the endpoints of cdi-jwt, unless the application has described them itself. */
final class Endpoints {

    private static final String TAG = "Login";

    private final OpenAPI api;
    private final Facts facts;
    private final HttpSettings http;
    private final boolean isRepeated;
    private final Additions additions;

    /**
     * Creates the endpoints.
     *
     * @param isRepeated whether several applications have the endpoints, which therefore cannot have unique ids
     */
    Endpoints(OpenAPI api, Facts facts, boolean isRepeated, Additions additions) {
        this.api = api;
        this.facts = facts;
        this.http = facts.http();
        this.isRepeated = isRepeated;
        this.additions = additions;
    }

    void addTo(Paths paths, Set<String> basePaths) {
        for (String base : basePaths) {
            http.authUrlRule().ifPresent(path -> addPost(paths, base + path, login()));
            http.refreshUrlRule().ifPresent(path -> addPost(paths, base + path, refresh()));
            http.logoutUrlRule().ifPresent(path -> addPost(paths, base + path, logout()));
            http.jwksUrlRule().ifPresent(path -> add(paths, base + path, PathItem::getGET, PathItem::setGET, keys()));
        }
    }

    private void addPost(Paths paths, String path, Operation operation) {
        add(paths, path, PathItem::getPOST, PathItem::setPOST, operation);
    }

    private void add(
            Paths paths,
            String path,
            Function<PathItem, @Nullable Operation> get,
            BiConsumer<PathItem, @Nullable Operation> set,
            Operation operation) {
        PathItem item = paths.getPathItem(path);
        if (item == null) {
            PathItem created = OASFactory.createPathItem();
            set.accept(created, operation);
            additions.set(() -> paths.getPathItem(path), value -> set(paths, path, value), created);
        } else if (get.apply(item) == null) {
            additions.set(() -> get.apply(item), value -> set.accept(item, value), operation);
        }
    }

    private static void set(Paths paths, String path, @Nullable PathItem item) {
        if (item == null) {
            paths.removePathItem(path);
        } else {
            paths.addPathItem(path, item);
        }
    }

    private Operation login() {
        Schema body = Schemas.object()
                .addProperty(http.usernameKey(), Schemas.string())
                .addProperty(http.passwordKey(), Schemas.string().format("password"))
                .required(List.of(http.usernameKey(), http.passwordKey()));
        Operation operation = endpoint("", "Log in", "Exchanges a username and a password for an access token.");
        operation.setRequestBody(OASFactory.createRequestBody().required(true).content(json(body)));
        operation.setResponses(tokens().addAPIResponse("400", error("The body is not a JSON object"))
                .addAPIResponse("401", error("The username or the password is wrong"))
                .addAPIResponse("429", error("Too many failed logins: wait as long as Retry-After says"))
                .addAPIResponse("503", error("Too many logins at the same time: try again later")));
        return rejectingOtherOrigins(operation);
    }

    private Operation refresh() {
        Operation operation = endpoint(
                "-refresh", "Refresh", "Exchanges a refresh token for a new access token and a new refresh token.");
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(facts.cookies().isEmpty())
                .content(json(refreshToken())));
        operation.setResponses(tokens().addAPIResponse("400", error("The body is not a JSON object"))
                .addAPIResponse("401", error("The refresh token is not valid: log in again"))
                .addAPIResponse("503", error("Too many requests at the same time: try again later")));
        return rejectingOtherOrigins(operation);
    }

    private Operation logout() {
        Operation operation = endpoint("-logout", "Log out", "Ends the session of a refresh token.");
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(facts.cookies().isEmpty())
                .content(json(refreshToken())));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("204", OASFactory.createAPIResponse().description("The session has ended"))
                .addAPIResponse("400", error("The body is not a JSON object"))
                .addAPIResponse("401", error("There is no refresh token"))
                .addAPIResponse("503", error("Too many requests at the same time: try again later")));
        return rejectingOtherOrigins(operation);
    }

    private Operation keys() {
        Operation operation =
                endpoint("-keys", "Public keys", "Returns the keys that verify access tokens (RFC 7517).");
        Schema keys = Schemas.object()
                .addProperty("keys", Schemas.array(Schemas.object()))
                .required(List.of("keys"));
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("A JSON Web Key Set")
                                .content(json(keys))));
        return operation;
    }

    private Operation endpoint(String id, String summary, String description) {
        Operation operation = OASFactory.createOperation()
                .summary(summary)
                .description(description)
                .addTag(TAG);
        if (!isRepeated) {
            operation.setOperationId(http.authEndpoint() + id);
        }
        // Otherwise the requirement of the whole description would apply.
        if (api.getSecurity() != null && !api.getSecurity().isEmpty()) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private Schema refreshToken() {
        Schema body = Schemas.object().addProperty("refresh_token", Schemas.string());
        return facts.cookies()
                .map(cookies ->
                        body.description("Not needed if the refresh token is in the cookie " + cookies.refreshName()))
                .orElseGet(() -> body.required(List.of("refresh_token")));
    }

    private APIResponses tokens() {
        APIResponse response = OASFactory.createAPIResponse()
                .description(facts.cookies()
                        .map(cookies -> "The cookie " + cookies.name() + " has the access token"
                                + (cookies.readsHeader()
                                        ? ". The body has it too, unless a browser sent the request"
                                        : ""))
                        .orElse("The access token"));
        if (!facts.hasOwnTokenResponse()) {
            response.setContent(json(tokenBody()));
        }
        return OASFactory.createAPIResponses().addAPIResponse("200", response);
    }

    private Schema tokenBody() {
        Schema body = Schemas.object();
        if (facts.cookies().map(CookieSettings::readsHeader).orElse(true)) {
            body.addProperty("access_token", Schemas.string());
            if (facts.sessions().isPresent()) {
                body.addProperty("refresh_token", Schemas.string());
            }
        }
        body.addProperty("expires_in", Schemas.integer().description("The lifetime of the access token in seconds"));
        return facts.cookies().isEmpty() ? body.required(List.of("access_token")) : body;
    }

    private APIResponse error(String description) {
        APIResponse response = OASFactory.createAPIResponse().description(description);
        return facts.hasOwnErrors() ? response : response.content(json(errorBody()));
    }

    private static Schema errorBody() {
        return Schemas.object()
                .addProperty("status_code", Schemas.integer())
                .addProperty("error", Schemas.string())
                .addProperty("description", Schemas.string())
                .addProperty("reason", Schemas.string())
                .required(List.of("status_code", "error", "description", "reason"));
    }

    private Operation rejectingOtherOrigins(Operation operation) {
        if (facts.cookies().isPresent()) {
            operation
                    .getResponses()
                    .addAPIResponse("403", error("A browser sends the request for a page of another origin"));
        }
        return operation;
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(schema));
    }
}
