package application;

import absent.Absent;
import io.github.cdijwt.JwtRequired;

/** Unused classes that cannot be loaded because an optional dependency is missing. */
public final class Incomplete {

    private Incomplete() {}

    public static class OfAbsentClass extends Absent.Superclass {}

    public static class OfAbsentInterface implements Absent.Interface<String> {}

    /** Extends a class that cannot be loaded either. */
    public static class OfIncompleteClass extends OfAbsentClass {

        @JwtRequired
        public String marked() {
            return "marked";
        }
    }

    @Absent.Annotation
    public static class AnnotatedByAbsent {

        @Absent.Annotation
        public String annotated() {
            return "annotated";
        }
    }
}
