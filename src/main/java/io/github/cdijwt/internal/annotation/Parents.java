package io.github.cdijwt.internal.annotation;

import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whom a class inherits from: superclasses and interfaces, without {@code Object}. */
public final class Parents {

    private Parents() {}

    public static Set<ClassInfo> of(ClassInfo type) {
        Set<ClassInfo> parents = new LinkedHashSet<>();
        collect(type, parents);
        return parents;
    }

    private static void collect(ClassInfo type, Set<ClassInfo> parents) {
        ClassInfo superclass = type.superClassDeclaration();
        if (superclass != null && !superclass.name().equals(Object.class.getName())) {
            parents.add(superclass);
            collect(superclass, parents);
        }
        for (ClassInfo superInterface : type.superInterfacesDeclarations()) {
            parents.add(superInterface);
            collect(superInterface, parents);
        }
    }
}
