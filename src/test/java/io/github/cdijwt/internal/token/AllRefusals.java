package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** One of each refusal there is; where a claim is named, it is {@code exp}. */
public final class AllRefusals {

    private AllRefusals() {}

    public static Stream<JwtException> stream() {
        return Arrays.stream(Refusals.class.getMethods())
                .filter(method -> method.getReturnType() == JwtException.class)
                .map(AllRefusals::make);
    }

    private static JwtException make(Method factory) {
        try {
            return (JwtException)
                    (factory.getParameterCount() == 0 ? factory.invoke(null) : factory.invoke(null, "exp"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
