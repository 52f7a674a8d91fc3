package benchmarks;

/** A library that issues and verifies tokens, used as in an application: reusable objects are created once. */
interface Contender {

    /**
     * Issues a token that is valid now, with the four claims {@code identity}, {@code iat}, {@code nbf} and
     * {@code exp}.
     *
     * @throws UnsupportedOperationException if the library only verifies tokens
     */
    String issue() throws Exception;

    /** Verifies a token and returns its claims, or throws an exception if the token is rejected. */
    Object verify(String token) throws Exception;
}
