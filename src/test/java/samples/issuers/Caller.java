package samples.issuers;

/** The user of an issuer. */
public record Caller(String id, String name) {}
