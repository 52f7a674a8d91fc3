package io.github.cdijwt.internal.token;

import io.github.cdijwt.JwtException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One rejection of each kind; a rejection that takes the name of a claim gets {@code exp}. */
public final class AllRefusals {

    private AllRefusals() {}

    public static Stream<JwtException> stream() {
        return Arrays.stream(Refusals.class.getMethods())
                .filter(method -> method.getReturnType() == JwtException.class)
                .filter(method -> !List.of(method.getParameterTypes()).contains(JwtException.class))
                .map(AllRefusals::make);
    }

    private static Object argument(Class<?> type) {
        if (type == List.class) {
            return List.of("JWT", "Bearer");
        }
        return type == Duration.class ? Duration.ofSeconds(1) : "exp";
    }

    private static JwtException make(Method factory) {
        try {
            Object[] arguments = Arrays.stream(factory.getParameterTypes())
                    .map(AllRefusals::argument)
                    .toArray();
            return (JwtException) factory.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
