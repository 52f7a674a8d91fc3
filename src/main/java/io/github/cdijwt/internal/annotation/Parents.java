package io.github.cdijwt.internal.annotation;

import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ancestors of a class in the language model of CDI, without {@code Object}: what {@link Lineage} is for reflection. */
public final class Parents {

    private Parents() {}

    /** The superclasses and interfaces of a class, the nearest first. */
    public static Set<ClassInfo> of(ClassInfo type) {
        Set<ClassInfo> types = Ancestry.of(type, Parents::superclass, ClassInfo::superInterfacesDeclarations);
        types.remove(type);
        return types;
    }

    private static @Nullable ClassInfo superclass(ClassInfo type) {
        ClassInfo superclass = type.superClassDeclaration();
        return superclass == null || superclass.name().equals(Object.class.getName()) ? null : superclass;
    }
}
