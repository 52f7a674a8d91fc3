package io.github.cdijwt.internal.annotation;

import io.github.cdijwt.JwtRequired;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link JwtRequired} annotation and of the standard annotations beside and around it, which a caller must
 * satisfy.
 *
 * @param access the accepted callers, regardless of roles
 * @param realm the realm, or empty for the default one, or null if there is no {@code @JwtRequired} at all
 * @param roles the roles of {@code @JwtRequired}, as sets: a caller needs one role of each set
 * @param maxAge the maximum age of the login, or empty for any age
 * @param allowed the roles of {@code @RolesAllowed} in the same form, with {@code **} for any caller
 */
public record Requirement(
        Access access,
        @Nullable String realm,
        Optional<Duration> maxAge,
        List<Set<String>> roles,
        List<Set<String>> allowed) {

    /** The requirement of a method that CDI bound the guard to and whose annotation reflection does not find. */
    public static final Requirement STRICT =
            new Requirement(Access.REQUIRED, "", Optional.empty(), List.of(), List.of());

    /** The requirement of a method that the guard leaves alone. */
    public static final Requirement NONE = new Requirement(Access.OPEN, null, Optional.empty(), List.of(), List.of());

    /** The role of every caller in {@code @RolesAllowed} (Jakarta Servlet 6.0, section 13.8.1). */
    public static final String ANY_CALLER = "**";

    private static final List<Set<String>> ANY = List.of(Set.of(ANY_CALLER));

    /** The requirement of a method: its own, or that of an overridden method, or that of its class. */
    public static Optional<Requirement> of(Class<?> type, Method method) {
        Lineage lineage = new Lineage(type);
        List<Method> same = lineage.same(method).toList();
        Class<?> declaring =
                same.isEmpty() ? method.getDeclaringClass() : same.get(0).getDeclaringClass();
        Optional<Requirement> ofClass = nearest(lineage.types()
                .flatMap(place ->
                        on(place).stream().filter(mark -> !mark.isOpen() || place == type || place == declaring)));
        return ofMethod(same, ofClass)
                // The method may be an overload. Then the requirement of its class still applies, and nothing opens it.
                .or(() -> nearest(on(lineage.generic(method)).filter(perhaps -> !perhaps.isOpen()))
                        .map(perhaps -> ofClass.map(perhaps::and).orElse(perhaps)))
                .or(() -> ofClass);
    }

    /**
     * The requirement of the called method, which is the first one, or else of those that it overrides. An overridden method
     * opens the called one only if nothing else requires a caller: its author did not know the class.
     */
    private static Optional<Requirement> ofMethod(List<Method> same, Optional<Requirement> ofClass) {
        Optional<Requirement> found = nearest(on(same.stream()));
        boolean isInherited = found.isPresent() && on(same.get(0)).isEmpty();
        return isInherited && found.get().isOpen()
                ? Stream.concat(on(same.stream()), ofClass.stream()).reduce(Requirement::and)
                : found.map(own -> own.within(ofClass));
    }

    /** The requirement of a class: its own, or else an inherited one. */
    public static Optional<Requirement> of(Class<?> type) {
        return nearest(on(new Lineage(type).types()));
    }

    /** A requirement that only callers who satisfy both can satisfy. */
    public Requirement and(Requirement other) {
        return new Requirement(
                access.and(other.access),
                realm == null ? other.realm : realm,
                Stream.concat(maxAge.stream(), other.maxAge.stream()).min(Comparator.naturalOrder()),
                both(roles, other.roles),
                both(allowed, other.allowed));
    }

    /**
     * This requirement with the parts that it takes over from the place around it, such as the class of a method. If it
     * requires a token and has no maximum age of the login, it takes that over. Without {@code @JwtRequired}, it takes over
     * the realm. As a {@code @JwtRequired} without roles, it takes over {@code @RolesAllowed}.
     */
    public Requirement within(Optional<Requirement> outer) {
        return outer.map(around -> new Requirement(
                        access,
                        realm == null ? around.realm : realm,
                        maxAge.or(() -> access == Access.REQUIRED ? around.maxAge : Optional.empty()),
                        roles,
                        acceptsAnyCaller() ? around.allowedWithin() : allowed))
                .orElse(this);
    }

    /** The {@code @RolesAllowed} that a {@code @JwtRequired} without roles takes over from this place. */
    private List<Set<String>> allowedWithin() {
        // Places farther away no longer count, unless this place does not decide it either.
        return allowed.isEmpty() && !acceptsAnyCaller() ? ANY : allowed;
    }

    /** Whether {@link #within} can change this requirement in a way that callers notice. */
    public boolean isIncomplete() {
        return access == Access.REQUIRED && (realm == null || maxAge.isEmpty() || acceptsAnyCaller());
    }

    /** Whether this is a {@code @JwtRequired} without roles, which does not replace {@code @RolesAllowed}. */
    private boolean acceptsAnyCaller() {
        return access == Access.REQUIRED && realm != null && roles.isEmpty() && allowed.isEmpty();
    }

    /** Whether all callers are accepted, without a check. */
    public boolean isOpen() {
        return access == Access.OPEN;
    }

    /** Whether no caller is accepted. */
    public boolean isDenied() {
        return access == Access.DENIED;
    }

    /** Whether a call without a token is accepted. */
    public boolean isOptional() {
        return access == Access.OPTIONAL;
    }

    /** Whether there are only standard annotations, which may mean another authentication. */
    public boolean isStandard() {
        return realm == null;
    }

    /** Whether a caller has the roles, which are looked up only if any are required. */
    public boolean admits(Supplier<Set<String>> ofCaller) {
        return roles.stream().noneMatch(any -> Collections.disjoint(any, ofCaller.get()))
                && allowed.stream()
                        .noneMatch(any -> !any.contains(ANY_CALLER) && Collections.disjoint(any, ofCaller.get()));
    }

    /** Whether a caller of the container has the roles of {@code @RolesAllowed}. */
    public boolean admitsByContainer(Predicate<String> isCallerInRole) {
        return allowed.stream()
                .allMatch(any -> any.contains(ANY_CALLER) || any.stream().anyMatch(isCallerInRole));
    }

    /** The requirement of the nearest place with an annotation, and what it takes over from those farther away. */
    private static Optional<Requirement> nearest(Stream<Requirement> places) {
        List<Requirement> found = places.toList();
        Optional<Requirement> around = Optional.empty();
        for (int i = found.size() - 1; i >= 0; i--) {
            around = Optional.of(found.get(i).within(around));
        }
        return around;
    }

    private static Stream<Requirement> on(Stream<? extends AnnotatedElement> elements) {
        return elements.flatMap(element -> on(element).stream());
    }

    /** The requirement of a class or method itself. Of annotations that contradict each other the strictest counts. */
    private static Optional<Requirement> on(AnnotatedElement element) {
        return Arrays.stream(Mark.values())
                .flatMap(mark -> mark.on(element).stream().map(annotation -> from(mark, annotation)))
                .reduce(Requirement::and);
    }

    private static Requirement from(Mark mark, Annotation annotation) {
        return switch (mark) {
            case JWT_REQUIRED -> from((JwtRequired) annotation);
            case ROLES_ALLOWED ->
                new Requirement(
                        Access.REQUIRED, null, Optional.empty(), List.of(), List.of(setOf(rolesOf(annotation))));
            case PERMIT_ALL -> NONE;
            case DENY_ALL -> new Requirement(Access.DENIED, null, Optional.empty(), List.of(), List.of());
        };
    }

    private static Requirement from(JwtRequired mark) {
        Set<String> roles = setOf(mark.roles());
        // A caller without a token has no role. The deployment stops if both are required; if it could not, roles win.
        return new Requirement(
                mark.optional() && roles.isEmpty() ? Access.OPTIONAL : Access.REQUIRED,
                mark.realm(),
                MaxAge.of(mark.maxAge()),
                roles.isEmpty() ? List.of() : List.of(roles),
                List.of());
    }

    private static String[] rolesOf(Annotation rolesAllowed) {
        try {
            return (String[]) rolesAllowed.annotationType().getMethod("value").invoke(rolesAllowed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The roles of " + rolesAllowed + " cannot be read", e);
        }
    }

    private static Set<String> setOf(String... roles) {
        return new HashSet<>(Arrays.asList(roles));
    }

    private static List<Set<String>> both(List<Set<String>> some, List<Set<String>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
