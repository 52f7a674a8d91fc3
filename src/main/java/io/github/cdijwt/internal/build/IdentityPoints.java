package io.github.cdijwt.internal.build;

import io.github.cdijwt.CurrentIdentity;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.DeclarationConfig;
import jakarta.enterprise.inject.build.compatible.spi.ParameterConfig;
import java.util.stream.Stream;

/** Finds the injection points of a class that have {@link CurrentIdentity}. */
final class IdentityPoints {

    private IdentityPoints() {}

    /** The fields of a class, and the parameters of all methods that the container calls. */
    static Stream<DeclarationConfig> of(ClassConfig type) {
        Stream<ParameterConfig> parameters = Stream.concat(type.constructors().stream(), type.methods().stream())
                .flatMap(method -> method.parameters().stream());
        return Stream.<DeclarationConfig>concat(type.fields().stream(), parameters)
                .filter(point -> point.info().hasAnnotation(CurrentIdentity.class)
                        && !point.info().hasAnnotation(Produces.class)
                        && !point.info().hasAnnotation(Disposes.class));
    }
}
