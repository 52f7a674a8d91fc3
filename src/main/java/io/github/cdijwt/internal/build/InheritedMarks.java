package io.github.cdijwt.internal.build;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.GuardBinding;
import io.github.cdijwt.internal.annotation.Mark;
import io.github.cdijwt.internal.annotation.Parents;
import io.github.cdijwt.internal.annotation.Signature;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds {@link JwtRequired} to a class and its methods if they inherit it from superclasses, interfaces and stereotypes,
 * or if they are resources that standard annotations protect. The filter finds all these annotations and CDI does not.
 * Without the addition, the guard would not be bound to what the filter protects.
 */
final class InheritedMarks {

    private final ClassInfo type;
    private final Set<ClassInfo> parents;

    InheritedMarks(ClassInfo type) {
        this.type = type;
        this.parents = Parents.of(type);
    }

    static void addTo(ClassConfig type, Messages messages) {
        ClassInfo info = type.info();
        if (!info.isInterface() && !info.isAnnotation()) {
            InheritedMarks marks = new InheritedMarks(info);
            marks.refuseInterfaces(messages);
            marks.bind(type);
            marks.refuseUnguarded(messages);
        }
    }

    private void bind(ClassConfig config) {
        if (!type.hasAnnotation(JwtRequired.class) && isGuarded()) {
            config.addAnnotation(new GuardBinding());
        }
        for (MethodConfig method : config.methods()) {
            if (!method.info().hasAnnotation(JwtRequired.class) && isGuarded(method.info())) {
                method.addAnnotation(new GuardBinding());
            }
        }
    }

    /** Whether the class itself, or one that it inherits from, requires a caller or admits none. */
    boolean isGuarded() {
        return Stream.concat(Stream.of(type), parents.stream()).anyMatch(this::isProtected);
    }

    /** Whether a method of the class, or one that it overrides or may override, requires a caller or admits none. */
    boolean isGuarded(MethodInfo method) {
        return !method.isStatic()
                && (isProtected(method)
                        || parents.stream()
                                .flatMap(InheritedMarks::ownMethods)
                                .anyMatch(candidate -> isProtected(candidate) && canOverride(method, candidate)));
    }

    /** Whether the standard annotations count. Few classes have any, so this is found out only if necessary. */
    private boolean isResource() {
        return ResourceClasses.include(type, parents);
    }

    private boolean isProtected(DeclarationInfo declaration) {
        List<Mark> marks = Mark.allOn(declaration);
        return marks.contains(Mark.JWT_REQUIRED) || (ResourceClasses.areProtected(marks) && isResource());
    }

    /** The methods that a type declares. Weld lists inherited ones too, and does not know their annotations. */
    static Stream<MethodInfo> ownMethods(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> method.declaringClass().name().equals(type.name()));
    }

    private void refuseInterfaces(Messages messages) {
        for (ClassInfo parent : parents) {
            if (parent.isInterface()) {
                Mark.allOn(parent).stream()
                        .filter(mark -> mark == Mark.JWT_REQUIRED || isResource())
                        .forEach(mark -> messages.error(
                                mark + " on the interface " + parent.name()
                                        + " is not seen by every server: put it on the class " + type.name()
                                        + ", or on the methods of the interface",
                                type));
            }
        }
    }

    /** CDI does not intercept a default method of an interface that the class does not override. */
    private void refuseUnguarded(Messages messages) {
        if (type.isAbstract()) {
            return;
        }
        parents.stream()
                .filter(ClassInfo::isInterface)
                .flatMap(InheritedMarks::ownMethods)
                .filter(method -> !method.isAbstract() && isProtected(method))
                .filter(method -> Signature.of(method).overridable() && !hasOwn(method))
                .forEach(method -> messages.error(
                        Mark.allOn(method).get(0) + " on the default method "
                                + method.declaringClass().name() + "." + method.name()
                                + " cannot be guarded: override the method in " + type.name(),
                        type));
    }

    private boolean hasOwn(MethodInfo method) {
        return type.methods().stream().anyMatch(own -> !own.declaringClass().isInterface() && canOverride(own, method));
    }

    private static boolean canOverride(MethodInfo method, MethodInfo candidate) {
        return Signature.of(method).canOverride(Signature.of(candidate));
    }
}
