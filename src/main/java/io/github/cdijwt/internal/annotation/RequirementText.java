package io.github.cdijwt.internal.annotation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The callers that a requirement accepts, for the log. */
public final class RequirementText {

    private RequirementText() {}

    /** The text for a requirement, or for a place without one. */
    public static String of(Optional<Requirement> requirement) {
        return requirement.map(RequirementText::of).orElse("open");
    }

    private static String of(Requirement requirement) {
        return switch (requirement.access()) {
            case OPEN -> "open";
            case OPTIONAL -> "optional" + age(requirement);
            case REQUIRED -> "token" + roles(requirement) + age(requirement);
            case DENIED -> "no caller";
        };
    }

    /** The roles of both annotations. A caller needs one role of each of them. */
    private static String roles(Requirement requirement) {
        return Stream.concat(
                        requirement.roles().stream(),
                        requirement.allowed().stream().filter(any -> !any.contains(Requirement.ANY_CALLER)))
                .map(RequirementText::role)
                .collect(Collectors.joining());
    }

    private static String role(Set<String> any) {
        return any.isEmpty()
                ? ", a role that does not exist"
                : ", role " + any.stream().sorted().collect(Collectors.joining(" or "));
    }

    private static String age(Requirement requirement) {
        return requirement.maxAge().map(age -> ", login within " + age).orElse("");
    }
}
