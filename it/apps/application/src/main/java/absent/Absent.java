package absent;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Classes that are present when compiling but missing in every archive, like those of an optional dependency. */
public final class Absent {

    private Absent() {}

    public static class Superclass {}

    public interface Interface<T> {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Annotation {}
}
