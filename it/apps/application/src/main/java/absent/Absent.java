package absent;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A class that is compiled against and put into no archive, as the classes of an optional dependency are. */
public final class Absent {

    private Absent() {}

    public static class Superclass {}

    public interface Interface<T> {}

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Annotation {}
}
