package interop;

/** A JWT library. */
interface Library {

    String name();

    /** Whether the library supports an algorithm, according to the library itself. */
    boolean has(Algorithm algorithm);
}
