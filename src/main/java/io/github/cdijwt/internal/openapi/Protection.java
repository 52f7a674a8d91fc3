package io.github.cdijwt.internal.openapi;

import io.github.cdijwt.internal.annotation.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Describes a requirement at an operation. It does not change what the application itself has described. */
final class Protection {

    private static final String UNAUTHORIZED = "401";
    private static final String FORBIDDEN = "403";

    private final Requirement requirement;
    private final Schemes schemes;
    private final Additions additions;

    Protection(Requirement requirement, Schemes schemes, Additions additions) {
        this.requirement = requirement;
        this.schemes = schemes;
        this.additions = additions;
    }

    void addTo(Operation operation, PathItem.HttpMethod httpMethod) {
        if (!isSecured(operation)) {
            additions.set(operation::getSecurity, operation::setSecurity, ways(httpMethod));
        }
        if (requirement.isOpen()) {
            return;
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        if (requirement.isDenied()) {
            add(responses, FORBIDDEN, "No caller is allowed");
            return;
        }
        add(responses, UNAUTHORIZED, unauthorized());
        List<String> forbidden = forbidden(httpMethod);
        if (!forbidden.isEmpty()) {
            add(responses, FORBIDDEN, String.join("; or ", forbidden));
        }
    }

    /** The ways to send a token, or null if none is needed. */
    private @Nullable List<SecurityRequirement> ways(PathItem.HttpMethod httpMethod) {
        if (requirement.isOpen() || requirement.isDenied()) {
            return null;
        }
        List<SecurityRequirement> ways = new ArrayList<>(schemes.required(httpMethod.name()));
        if (requirement.isOptional()) {
            ways.add(OASFactory.createSecurityRequirement());
        }
        return ways;
    }

    /**
     * Whether the application has described the security of an operation. For the {@code @RolesAllowed} of a class,
     * Quarkus adds a scheme that may not exist, also to the methods with another annotation.
     */
    private boolean isSecured(Operation operation) {
        List<SecurityRequirement> described = operation.getSecurity();
        return described != null && !described.isEmpty() && described.stream().allMatch(schemes::define);
    }

    private String unauthorized() {
        String invalid =
                requirement.isOptional() ? "The access token is not valid" : "The access token is missing or not valid";
        return requirement
                .maxAge()
                .map(age -> invalid + ", or its login is older than " + age)
                .orElse(invalid);
    }

    private List<String> forbidden(PathItem.HttpMethod httpMethod) {
        List<String> reasons = new ArrayList<>();
        Stream.concat(requirement.roles().stream(), allowed()).forEach(any -> reasons.add(lacking(any)));
        if (schemes.checkOrigin(httpMethod.name())) {
            reasons.add("a browser sends the request for a page of another origin");
        }
        return reasons.stream().distinct().toList();
    }

    private Stream<Set<String>> allowed() {
        return requirement.allowed().stream().filter(any -> !any.contains(Requirement.ANY_CALLER));
    }

    private static String lacking(Set<String> any) {
        return any.isEmpty()
                ? "no caller is allowed"
                : "the caller has none of the roles " + String.join(", ", new TreeSet<>(any));
    }

    private void add(APIResponses responses, String status, String description) {
        if (responses.getAPIResponse(status) == null) {
            additions.set(
                    () -> responses.getAPIResponse(status),
                    response -> set(responses, status, response),
                    OASFactory.createAPIResponse()
                            .description(Character.toUpperCase(description.charAt(0)) + description.substring(1)));
        }
    }

    private static void set(APIResponses responses, String status, @Nullable APIResponse response) {
        if (response == null) {
            responses.removeAPIResponse(status);
        } else {
            responses.addAPIResponse(status, response);
        }
    }
}
