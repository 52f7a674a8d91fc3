package servers;

import static contract.Refusal.CROSS_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.RawRequest;
import contract.Server;
import contract.SetCookie;
import java.util.Arrays;
import java.util.List;

/** Requests with cookies, with the headers by which a browser says where they come from. */
record Pages(Server http, String token) {

    /** A session of a user at this server under test. */
    static Pages of(AppServer server) {
        return new Pages(
                new Server(server.baseOf(Shape.COOKIES).resolve(Shape.COOKIES.applicationPath()), Shape.SECRET),
                new Forge(Shape.SECRET).sign(Forge.claims()));
    }

    RawRequest to(String method, String path) {
        return RawRequest.to(http, method, path);
    }

    RawRequest cookieTo(String method, String path) {
        return to(method, path).withCookie("__Host-jwt", token);
    }

    /**
     * Adds the headers Sec-Fetch-Site and Origin. A hyphen means no header, a plus sign separates two lines, and OWN
     * means the host and port of the server.
     */
    RawRequest from(String site, String origin, RawRequest request) {
        return request.with("Sec-Fetch-Site", lines(site)).with("Origin", lines(origin));
    }

    private List<String> lines(String text) {
        return text.equals("-")
                ? List.of()
                : Arrays.stream(text.split(" \\+ ", -1))
                        .map(line -> line.replace("EMPTY", "")
                                .replace("OWN", http.base().getAuthority()))
                        .toList();
    }

    /** Checks the rejection of a foreign page, which must not learn or change anything. */
    static void isRejected(Answer answer) {
        answer.isRefusedWith(CROSS_ORIGIN);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(SetCookie.of(answer)).isEmpty();
    }
}
