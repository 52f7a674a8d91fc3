package contract;

/** The error responses of the contract: status, error, description and reason. */
public record Refusal(int status, String error, String description, String reason) {

    public static final Refusal CREDENTIALS =
            new Refusal(401, "Bad Request", "Invalid credentials", "WRONG_CREDENTIALS");
    public static final Refusal TOO_MANY_FAILURES =
            new Refusal(429, "Too Many Requests", "Too many failed logins", "TOO_MANY_FAILURES");
    public static final Refusal TOO_MANY_LOGINS =
            new Refusal(503, "Service Unavailable", "Too many logins at the same time", "TOO_MANY_LOGINS");
    public static final Refusal LOGIN_NOT_JSON =
            new Refusal(400, "Bad Request", "The body is not a JSON object", "MALFORMED_LOGIN");
    public static final Refusal LOGIN_NOT_POST =
            new Refusal(405, "Method Not Allowed", "Only POST is allowed", "WRONG_METHOD");
    public static final Refusal KEYS_NOT_GET =
            new Refusal(405, "Method Not Allowed", "Only GET is allowed", "WRONG_METHOD");
    public static final Refusal LOGIN_TOO_LARGE =
            new Refusal(413, "Bad Request", "The body is too large", "MALFORMED_LOGIN");
    public static final Refusal LOGIN_TYPE =
            new Refusal(415, "Bad Request", "The content type is not application/json", "MALFORMED_LOGIN");

    public static final Refusal NO_TOKEN =
            new Refusal(401, "Authorization Required", "Request does not contain an access token", "MISSING");
    public static final Refusal SEVERAL_HEADERS = header("More than one Authorization header");
    public static final Refusal SCHEME = header("Unsupported authorization type");
    public static final Refusal TOKEN_MISSING = header("Token missing");
    public static final Refusal TOKEN_SPACES = header("Token contains spaces");

    public static final Refusal SEVERAL_COOKIES = token("More than one cookie", "MALFORMED");
    public static final Refusal CROSS_ORIGIN =
            new Refusal(403, "Forbidden", "The request comes from another origin", "CROSS_ORIGIN");

    public static final Refusal TOO_LONG = token("Token is too long", "MALFORMED");
    public static final Refusal TOO_FEW_PARTS = token("Not enough segments", "MALFORMED");
    public static final Refusal TOO_MANY_PARTS = token("Too many segments", "MALFORMED");
    public static final Refusal HEADER_PADDING = token("Invalid header padding", "MALFORMED");
    public static final Refusal HEADER_STRING = token("Invalid header string: must be a JSON object", "MALFORMED");
    public static final Refusal HEADER_UNSUPPORTED =
            token("Invalid header string: crit, b64 and zip are not supported", "MALFORMED");
    public static final Refusal PAYLOAD_PADDING = token("Invalid payload padding", "MALFORMED");
    public static final Refusal CRYPTO_PADDING = token("Invalid crypto padding", "MALFORMED");
    public static final Refusal ALGORITHM = token("The specified alg value is not allowed", "WRONG_ALGORITHM");
    public static final Refusal SIGNATURE = token("Signature verification failed", "BAD_SIGNATURE");
    public static final Refusal KEY_UNKNOWN = token("The key that the token names (kid) is not known", "UNKNOWN_KEY");
    public static final Refusal PAYLOAD_STRING = token("Invalid payload string: must be a JSON object", "MALFORMED");
    public static final Refusal IAT_TYPE = token("Issued At claim (iat) must be an integer.", "MALFORMED_CLAIM");
    public static final Refusal IAT_FUTURE =
            token("Issued At claim (iat) cannot be in the future.", "ISSUED_IN_FUTURE");
    public static final Refusal NBF_TYPE = token("Not Before claim (nbf) must be an integer.", "MALFORMED_CLAIM");
    public static final Refusal NBF_FUTURE = token("The token is not yet valid (nbf)", "NOT_YET_VALID");
    public static final Refusal EXP_TYPE = token("Expiration Time claim (exp) must be an integer.", "MALFORMED_CLAIM");
    public static final Refusal EXPIRED = token("Signature has expired", "EXPIRED");
    public static final Refusal AUDIENCE = token("Invalid audience", "WRONG_AUDIENCE");
    public static final Refusal ISSUER = token("Invalid issuer", "WRONG_ISSUER");
    public static final Refusal NO_USER = new Refusal(401, "Invalid JWT", "User does not exist", "UNKNOWN_USER");

    public static final Refusal FORBIDDEN = new Refusal(403, "Forbidden", "Insufficient role", "INSUFFICIENT_ROLE");

    public static final Refusal DENIED = new Refusal(403, "Forbidden", "No caller is allowed", "INSUFFICIENT_ROLE");
    public static final Refusal UNCHECKED =
            new Refusal(500, "Internal Server Error", "The request could not be processed", "UNCHECKED");

    public static final Refusal KEYS_UNAVAILABLE =
            new Refusal(503, "Service Unavailable", "The keys of the issuer are not available", "UNCHECKED");

    /** The exception of a hook or a resource. */
    public Refusal(int status, String error, String description) {
        this(status, error, description, "APPLICATION");
    }

    public static Refusal missing(String claim) {
        return token("Token is missing the \"" + claim + "\" claim", "MISSING_CLAIM");
    }

    private static Refusal token(String description, String reason) {
        return new Refusal(401, "Invalid token", description, reason);
    }

    private static Refusal header(String description) {
        return new Refusal(401, "Invalid JWT header", description, "MALFORMED");
    }
}
