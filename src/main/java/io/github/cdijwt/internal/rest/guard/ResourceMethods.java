package io.github.cdijwt.internal.rest.guard;

import io.github.cdijwt.internal.annotation.Lineage;
import io.github.cdijwt.internal.annotation.Requirement;
import io.github.cdijwt.internal.rest.application.KnownClasses;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the known resource methods and sub-resource locators, with the requirement that the guard finds for each. A
 * sub-resource is known if its locator declares its class.
 */
@Dependent
public class ResourceMethods {

    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    /** The longest listed way to a sub-resource, because locators can lead in circles. */
    private static final int MOST_LOCATORS = 3;

    @Inject
    BeanContainer beans;

    @Inject
    KnownClasses classes;

    @Inject
    CalledObjects called;

    @Inject
    Requirements requirements;

    /** The methods of the application's own resources. */
    public List<ResourceMethod> all() {
        Stream<Class<?>> ofBeans =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().flatMap(ResourceMethods::types);
        return Stream.concat(ofBeans, classes.others().stream())
                .distinct()
                .filter(ResourceMethods::isResource)
                .flatMap(type -> methods(new Way(path(type).orElse(""), Optional.empty(), MOST_LOCATORS), type))
                .toList();
    }

    /** The class of a bean. A producer makes objects of other classes than its own. */
    private static Stream<Class<?>> types(Bean<?> bean) {
        Stream<Class<?>> made = bean.getTypes().stream()
                .flatMap(type -> classOf(type).stream())
                .filter(type -> !type.isAssignableFrom(bean.getBeanClass()));
        return Stream.concat(Stream.of(bean.getBeanClass()), made);
    }

    private static boolean isResource(Class<?> type) {
        return !AuthResource.class.isAssignableFrom(type)
                && path(type).isPresent()
                && new Lineage(type).types().noneMatch(ResourceMethods::isClient);
    }

    /** Whether a type calls the resources of other servers. */
    private static boolean isClient(Class<?> type) {
        return Arrays.stream(type.getDeclaredAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(CLIENT));
    }

    private static Optional<String> path(Class<?> type) {
        return new Lineage(type)
                .types()
                .flatMap(parent -> Optional.ofNullable(parent.getDeclaredAnnotation(Path.class)).stream())
                .map(Path::value)
                .findFirst();
    }

    private Stream<ResourceMethod> methods(Way way, Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Locators.isResourceMethod(type, method))
                .flatMap(method -> methods(way, type, method));
    }

    private Stream<ResourceMethod> methods(Way way, Class<?> type, Method method) {
        Way here = way.to(Locators.path(type, method).orElse(""));
        Optional<Requirement> own = requirement(type, method);
        Stream<ResourceMethod> itself = Stream.of(
                new ResourceMethod(type, method, here.path, Locators.httpMethods(type, method), own, way.requirement));
        return way.locators == 0 || !Locators.isLocator(type, method)
                ? itself
                : Stream.concat(
                        itself,
                        subResource(method).stream()
                                .flatMap(below -> methods(here.through(ofLocator(type, own)), below)));
    }

    /** The requirement that the filter finds for a call. If several beans may be called, all their requirements. */
    private Optional<Requirement> requirement(Class<?> type, Method method) {
        return called.find(null, type).types().stream()
                .flatMap(known -> requirements.of(known, method).stream())
                .reduce(Requirement::and);
    }

    /** The requirement of a locator. For objects that are not beans, the filter counts all locators of their class. */
    private Stream<Requirement> ofLocator(Class<?> type, Optional<Requirement> own) {
        return called.find(null, type).isClassBean() ? own.stream() : Locators.requirements(type);
    }

    /** The declared class of a sub-resource. A locator can also return a class, which the server instantiates. */
    private static Optional<Class<?>> subResource(Method locator) {
        Type type = locator.getGenericReturnType();
        Type declared = type instanceof ParameterizedType generic && generic.getRawType() == Class.class
                ? generic.getActualTypeArguments()[0]
                : type;
        return classOf(declared).filter(known -> known != Object.class && known != Class.class);
    }

    private static Optional<Class<?>> classOf(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw instanceof Class<?> known ? Optional.of(known) : Optional.empty();
    }

    /**
     * The way from the application to a resource.
     *
     * @param requirement the requirement of the locators
     * @param locators how many locators may follow
     */
    private record Way(String path, Optional<Requirement> requirement, int locators) {

        Way(String path, Optional<Requirement> requirement, int locators) {
            this.path = Stream.of(path.split("/+"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> "/" + part)
                    .collect(Collectors.joining());
            this.requirement = requirement;
            this.locators = locators;
        }

        Way to(String next) {
            return new Way(path + "/" + next, requirement, locators);
        }

        Way through(Stream<Requirement> ofLocator) {
            return new Way(path, Stream.concat(requirement.stream(), ofLocator).reduce(Requirement::and), locators - 1);
        }
    }
}
