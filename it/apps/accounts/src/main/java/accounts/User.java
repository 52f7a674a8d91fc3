package accounts;

public record User(int id, String username) {

    static User of(int id) {
        return new User(id, "user" + id);
    }
}
