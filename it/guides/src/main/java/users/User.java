package users;

/** A user. The hash is of the old kind until the first login after the change to {@code Passwords}. */
public record User(int id, String name, String passwordHash) {}
