package benchmarks;

/** The measured libraries. */
public enum Library {
    LIMIT("limit (JCA alone)"),
    LIMIT_AND_JSON("limit and one JSON parse"),
    CDI_JWT("cdi-jwt"),
    JOSE4J("jose4j"),
    NIMBUS("Nimbus"),
    JJWT("JJWT"),
    AUTH0("Auth0 java-jwt"),
    SMALLRYE("SmallRye JWT"),
    FUSIONAUTH("FusionAuth"),
    VERTX("Vert.x");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean has(Algorithm algorithm) {
        return algorithm != Algorithm.EdDSA || (this != AUTH0 && this != FUSIONAUTH);
    }

    boolean isForOneThread() {
        return this == LIMIT || this == LIMIT_AND_JSON;
    }

    Contender with(Keys keys) {
        return switch (this) {
            case LIMIT -> new Limit(keys);
            case LIMIT_AND_JSON -> new LimitAndJson(keys);
            case CDI_JWT -> new CdiJwt(keys);
            case JOSE4J -> new Jose4j(keys);
            case NIMBUS -> new Nimbus(keys);
            case JJWT -> new Jjwt(keys);
            case AUTH0 -> new Auth0(keys);
            case SMALLRYE -> new SmallRye(keys);
            case FUSIONAUTH -> new FusionAuth(keys);
            case VERTX -> new Vertx(keys);
        };
    }
}
