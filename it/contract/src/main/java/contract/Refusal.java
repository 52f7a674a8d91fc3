package contract;

/** The error responses of the contract: status, error and description. */
public record Refusal(int status, String error, String description) {

    public static final Refusal CREDENTIALS = new Refusal(401, "Bad Request", "Invalid credentials");
    public static final Refusal TOO_MANY_FAILURES = new Refusal(429, "Too Many Requests", "Too many failed logins");
    public static final Refusal TOO_MANY_LOGINS =
            new Refusal(503, "Service Unavailable", "Too many logins at the same time");
    public static final Refusal LOGIN_NOT_JSON = new Refusal(400, "Bad Request", "The body is not a JSON object");
    public static final Refusal LOGIN_NOT_POST = new Refusal(405, "Method Not Allowed", "Only POST is allowed");
    public static final Refusal KEYS_NOT_GET = new Refusal(405, "Method Not Allowed", "Only GET is allowed");
    public static final Refusal LOGIN_TOO_LARGE = new Refusal(413, "Bad Request", "The body is too large");
    public static final Refusal LOGIN_TYPE =
            new Refusal(415, "Bad Request", "The content type is not application/json");

    public static final Refusal NO_TOKEN =
            new Refusal(401, "Authorization Required", "Request does not contain an access token");
    public static final Refusal SEVERAL_HEADERS = header("More than one Authorization header");
    public static final Refusal SCHEME = header("Unsupported authorization type");
    public static final Refusal TOKEN_MISSING = header("Token missing");
    public static final Refusal TOKEN_SPACES = header("Token contains spaces");

    public static final Refusal TOO_LONG = token("Token is too long");
    public static final Refusal TOO_FEW_PARTS = token("Not enough segments");
    public static final Refusal TOO_MANY_PARTS = token("Too many segments");
    public static final Refusal HEADER_PADDING = token("Invalid header padding");
    public static final Refusal HEADER_STRING = token("Invalid header string: must be a JSON object");
    public static final Refusal HEADER_UNSUPPORTED =
            token("Invalid header string: crit, b64 and zip are not supported");
    public static final Refusal PAYLOAD_PADDING = token("Invalid payload padding");
    public static final Refusal CRYPTO_PADDING = token("Invalid crypto padding");
    public static final Refusal ALGORITHM = token("The specified alg value is not allowed");
    public static final Refusal SIGNATURE = token("Signature verification failed");
    public static final Refusal KEY_UNKNOWN = token("The key that the token names (kid) is not known");
    public static final Refusal PAYLOAD_STRING = token("Invalid payload string: must be a JSON object");
    public static final Refusal IAT_TYPE = token("Issued At claim (iat) must be an integer.");
    public static final Refusal IAT_FUTURE = token("Issued At claim (iat) cannot be in the future.");
    public static final Refusal NBF_TYPE = token("Not Before claim (nbf) must be an integer.");
    public static final Refusal NBF_FUTURE = token("The token is not yet valid (nbf)");
    public static final Refusal EXP_TYPE = token("Expiration Time claim (exp) must be an integer.");
    public static final Refusal EXPIRED = token("Signature has expired");
    public static final Refusal AUDIENCE = token("Invalid audience");
    public static final Refusal ISSUER = token("Invalid issuer");
    public static final Refusal NO_USER = new Refusal(401, "Invalid JWT", "User does not exist");

    public static final Refusal FORBIDDEN = new Refusal(403, "Forbidden", "Insufficient role");

    public static final Refusal UNCHECKED =
            new Refusal(500, "Internal Server Error", "The request could not be processed");

    public static final Refusal KEYS_UNAVAILABLE =
            new Refusal(503, "Service Unavailable", "The keys of the issuer are not available");

    public static Refusal missing(String claim) {
        return token("Token is missing the \"" + claim + "\" claim");
    }

    private static Refusal token(String description) {
        return new Refusal(401, "Invalid token", description);
    }

    private static Refusal header(String description) {
        return new Refusal(401, "Invalid JWT header", description);
    }
}
