package fromfilter;

public record User(String name, String role, String passwordHash) {}
