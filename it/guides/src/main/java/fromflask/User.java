package fromflask;

public record User(int id, String email, String passwordHash) {}
