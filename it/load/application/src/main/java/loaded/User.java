package loaded;

public record User(int id) {

    /** The username, which is also in the tokens that the test issuer makes. */
    public String name() {
        return "user" + id;
    }
}
