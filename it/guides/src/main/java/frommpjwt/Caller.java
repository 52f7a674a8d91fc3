package frommpjwt;

public record Caller(String name) {}
