package loaded;

public record User(int id) {

    /** As it stands in the tokens that others make, too. */
    public String name() {
        return "user" + id;
    }
}
