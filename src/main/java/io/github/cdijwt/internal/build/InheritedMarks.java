package io.github.cdijwt.internal.build;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.Marks;
import io.github.cdijwt.internal.annotation.Parents;
import io.github.cdijwt.internal.annotation.Signature;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies {@link JwtRequired} from superclasses, interfaces and stereotypes to a class and its methods. The filter finds the
 * annotation there and CDI does not. Without the copy, the guard would not be bound to what the filter protects.
 */
final class InheritedMarks {

    private InheritedMarks() {}

    static void copyTo(ClassConfig type, Messages messages) {
        ClassInfo info = type.info();
        if (info.isInterface() || info.isAnnotation()) {
            return;
        }
        Set<ClassInfo> parents = Parents.of(info);
        refuseInterfaces(info, parents, messages);
        if (!info.hasAnnotation(JwtRequired.class)) {
            of(info, parents).ifPresent(type::addAnnotation);
        }
        for (MethodConfig method : type.methods()) {
            if (!method.info().hasAnnotation(JwtRequired.class)) {
                of(method.info(), parents).ifPresent(method::addAnnotation);
            }
        }
        refuseUnguarded(info, parents, messages);
    }

    /** The annotation of a class: its own, or else an inherited one. */
    static Optional<AnnotationInfo> of(ClassInfo type, Set<ClassInfo> parents) {
        return Stream.concat(Stream.of(type), parents.stream())
                .flatMap(declaration -> Marks.of(declaration).stream())
                .findFirst();
    }

    /** The annotation of a method: its own, or else that of a method that it overrides or may override. */
    static Optional<AnnotationInfo> of(MethodInfo method, Set<ClassInfo> parents) {
        if (method.isStatic()) {
            return Optional.empty();
        }
        return Marks.of(method)
                .or(() -> parents.stream()
                        .flatMap(InheritedMarks::ownMethods)
                        .filter(candidate -> Marks.of(candidate).isPresent() && canOverride(method, candidate))
                        .findFirst()
                        .flatMap(Marks::of));
    }

    /** The methods that a type declares. Weld lists inherited ones too, and does not know their annotations. */
    static Stream<MethodInfo> ownMethods(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> method.declaringClass().name().equals(type.name()));
    }

    private static void refuseInterfaces(ClassInfo type, Set<ClassInfo> parents, Messages messages) {
        for (ClassInfo parent : parents) {
            if (parent.isInterface() && Marks.of(parent).isPresent()) {
                messages.error(
                        "@JwtRequired on the interface " + parent.name() + " is not seen by every server: put it on the"
                                + " class " + type.name() + ", or on the methods of the interface",
                        type);
            }
        }
    }

    /** CDI does not intercept a default method of an interface that the class does not override. */
    private static void refuseUnguarded(ClassInfo type, Set<ClassInfo> parents, Messages messages) {
        if (type.isAbstract()) {
            return;
        }
        parents.stream()
                .filter(ClassInfo::isInterface)
                .flatMap(InheritedMarks::ownMethods)
                .filter(method -> !method.isAbstract() && Marks.of(method).isPresent())
                .filter(method -> Signature.of(method).overridable() && !hasOwn(type, method))
                .forEach(method -> messages.error(
                        "@JwtRequired on the default method "
                                + method.declaringClass().name() + "." + method.name()
                                + " cannot be guarded: override the method in " + type.name(),
                        type));
    }

    private static boolean hasOwn(ClassInfo type, MethodInfo method) {
        return type.methods().stream().anyMatch(own -> !own.declaringClass().isInterface() && canOverride(own, method));
    }

    private static boolean canOverride(MethodInfo method, MethodInfo candidate) {
        return Signature.of(method).canOverride(Signature.of(candidate));
    }
}
