package benchmarks;

/** A library that makes and checks tokens, as an application would use it: whatever can be made once is made once. */
interface Contender {

    /**
     * A new token of four claims, {@code identity}, {@code iat}, {@code nbf} and {@code exp}, for now.
     *
     * @throws UnsupportedOperationException if the library only checks tokens
     */
    String issue() throws Exception;

    /** The claims of a token, or an exception where it is refused. */
    Object verify(String token) throws Exception;
}
