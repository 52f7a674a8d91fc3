package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cookie that a response sets, with its attributes in any order and any letter case. */
public record SetCookie(String name, String value, Map<String, String> attributes) {

    /** The cookies of a response, one for each header line. */
    public static List<SetCookie> of(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(SetCookie::parse)
                .toList();
    }

    /** The only cookie of this name. */
    public static SetCookie of(Answer answer, String name) {
        List<SetCookie> found =
                of(answer).stream().filter(cookie -> cookie.name.equals(name)).toList();
        assertThat(found).as("%s in %s", name, answer).hasSize(1);
        return found.get(0);
    }

    private static SetCookie parse(String line) {
        String[] parts = line.split(";", -1);
        int equals = parts[0].indexOf('=');
        Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            assertThat(attributes.put(pair[0], pair.length == 1 ? "" : pair[1]))
                    .as("a second %s in %s", pair[0], line)
                    .isNull();
        }
        return new SetCookie(parts[0].substring(0, equals).strip(), parts[0].substring(equals + 1), attributes);
    }

    /** The lifetime in seconds. */
    public int maxAge() {
        return Integer.parseInt(attributes.getOrDefault("Max-Age", "-1"));
    }

    /** Checks that only this host gets the cookie, over HTTPS, and no script and no other site. */
    public SetCookie isHidden(String sameSite) {
        assertThat(attributes).as("attributes of %s", name).containsKey("HttpOnly");
        return isOfThisHost(sameSite);
    }

    /** Checks that scripts of the page can read the cookie. */
    public SetCookie isReadable(String sameSite) {
        assertThat(attributes).as("attributes of %s", name).doesNotContainKey("HttpOnly");
        return isOfThisHost(sameSite);
    }

    private SetCookie isOfThisHost(String sameSite) {
        assertThat(attributes)
                .as("attributes of %s", name)
                .containsEntry("Path", "/")
                .containsEntry("Secure", "")
                .containsEntry("SameSite", sameSite)
                .doesNotContainKey("Domain");
        return this;
    }

    public SetCookie isKeptFor(int least, int most) {
        assertThat(value).as("value of %s", name).isNotEmpty();
        assertThat(maxAge()).as("Max-Age of %s", name).isBetween(least, most);
        return this;
    }

    /** Checks that a browser removes the cookie, for which it needs the same name, path and attributes. */
    public SetCookie isCleared() {
        assertThat(value).as("value of %s", name).isEmpty();
        assertThat(maxAge()).as("Max-Age of %s", name).isZero();
        return this;
    }
}
