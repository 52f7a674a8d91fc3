package interop;

/** One that knows tokens. */
interface Library {

    String name();

    /** Whether it has an algorithm, by what it says itself. */
    boolean has(Algorithm algorithm);
}
