package io.github.cdijwt.internal.build;

import io.github.cdijwt.JwtRequired;
import io.github.cdijwt.internal.annotation.LoadedType;
import io.github.cdijwt.internal.annotation.Marks;
import io.github.cdijwt.internal.annotation.Parents;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives a class the {@link JwtRequired} that it and its methods have in superclasses, interfaces and stereotypes. The filter
 * looks for it there and CDI does not; without it the guard would not stand before what the filter protects.
 */
final class InheritedMarks {

    private InheritedMarks() {}

    static void copyTo(ClassConfig type, Messages messages) {
        ClassInfo info = type.info();
        if (info.isInterface() || info.isAnnotation()) {
            return;
        }
        Set<ClassInfo> parents = Parents.of(info);
        for (ClassInfo parent : parents) {
            if (parent.isInterface() && Marks.of(parent).isPresent()) {
                messages.error(
                        "@JwtRequired on the interface " + parent.name() + " is not seen by every server: put it on the"
                                + " class " + info.name() + ", or on the methods of the interface",
                        info);
            }
        }
        if (!info.hasAnnotation(JwtRequired.class)) {
            Stream.concat(Stream.of(info), parents.stream())
                    .flatMap(marked -> Marks.of(marked).stream())
                    .findFirst()
                    .ifPresent(type::addAnnotation);
        }
        for (MethodConfig method : type.methods()) {
            if (!method.info().isStatic() && !method.info().hasAnnotation(JwtRequired.class)) {
                Marks.of(method.info())
                        .or(() -> overridden(method.info(), parents).flatMap(Marks::of))
                        .ifPresent(method::addAnnotation);
            }
        }
        refuseUnguarded(info, parents, messages);
    }

    /** A default method that the class leaves as it is does not get an interceptor: nothing would guard it. */
    private static void refuseUnguarded(ClassInfo type, Set<ClassInfo> parents, Messages messages) {
        if (type.isAbstract()) {
            return;
        }
        parents.stream()
                .filter(ClassInfo::isInterface)
                .flatMap(InheritedMarks::ownMethods)
                .filter(method -> isMarked(method) && !method.isAbstract() && !hasOwn(type, method))
                .forEach(method -> messages.error(
                        "@JwtRequired on the default method "
                                + method.declaringClass().name() + "." + method.name()
                                + " cannot be guarded: override the method in " + type.name(),
                        type));
    }

    private static boolean hasOwn(ClassInfo type, MethodInfo method) {
        return type.methods().stream().anyMatch(own -> !own.declaringClass().isInterface() && overrides(own, method));
    }

    /** Without inherited ones, of which Weld cannot tell the annotations; whoever declares them is a parent too. */
    static Stream<MethodInfo> ownMethods(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> method.declaringClass().name().equals(type.name()));
    }

    private static Optional<MethodInfo> overridden(MethodInfo method, Set<ClassInfo> parents) {
        return parents.stream()
                .flatMap(InheritedMarks::ownMethods)
                .filter(candidate -> isMarked(candidate) && overrides(method, candidate))
                .findFirst();
    }

    private static boolean isMarked(MethodInfo method) {
        return Marks.of(method).isPresent() && !method.isStatic() && !Modifier.isPrivate(method.modifiers());
    }

    private static boolean overrides(MethodInfo method, MethodInfo candidate) {
        List<ParameterInfo> own = method.parameters();
        List<ParameterInfo> others = candidate.parameters();
        if (!method.name().equals(candidate.name()) || own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!mayBeSame(own.get(i).type(), others.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    /** Where a type parameter stands any type may: one method too many is guarded, never one too few. */
    private static boolean mayBeSame(Type own, Type other) {
        if (other.isTypeVariable()) {
            return true;
        }
        if (own.isTypeVariable()) {
            return mayBeSame(own.asTypeVariable().bounds().get(0), other);
        }
        if (own.isArray() && other.isArray()) {
            return mayBeSame(own.asArray().componentType(), other.asArray().componentType());
        }
        if (own.isPrimitive() && other.isPrimitive()) {
            return own.asPrimitive().primitiveKind() == other.asPrimitive().primitiveKind();
        }
        return LoadedType.isNamed(own) && LoadedType.isNamed(other) && mayBeSameClass(own, other);
    }

    private static boolean mayBeSameClass(Type own, Type other) {
        try {
            return LoadedType.nameOf(own).equals(LoadedType.nameOf(other));
        } catch (RuntimeException e) {
            // ArC has no name for a class that is missing.
            return true;
        }
    }
}
