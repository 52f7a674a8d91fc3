package io.github.cdijwt.internal.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Creates schemas of JSON. */
final class Schemas {

    /** A schema has one type before version 4.0 of MicroProfile OpenAPI, and several since. */
    private static final Method TYPE = Arrays.stream(Schema.class.getMethods())
            .filter(method -> List.of(method.getParameterTypes()).equals(List.of(SchemaType.class)))
            .filter(method ->
                    method.getName().equals("addType") || method.getName().equals("setType"))
            .findFirst()
            .orElseThrow();

    private Schemas() {}

    static Schema string() {
        return of(SchemaType.STRING);
    }

    static Schema integer() {
        return of(SchemaType.INTEGER);
    }

    static Schema object() {
        return of(SchemaType.OBJECT);
    }

    static Schema array(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    private static Schema of(SchemaType type) {
        Schema schema = OASFactory.createSchema();
        try {
            TYPE.invoke(schema, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }
}
