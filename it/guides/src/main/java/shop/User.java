package shop;

public record User(int id, String name, String passwordHash) {}
