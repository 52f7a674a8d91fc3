package quickstart;

public record User(int id, String username) {}
