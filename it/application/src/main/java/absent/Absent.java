package absent;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is compiled with and in no archive, like the classes of an optional dependency. */
public final class Absent {

    private Absent() {}

    public static class Superclass {}

    public interface Interface<T> {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Annotation {}
}
