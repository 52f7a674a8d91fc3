package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.RawRequest;
import contract.Refusal;
import contract.Server;
import contract.SetCookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd Cookie headers, with which a server that parses them could confuse one cookie with another. */
class CookieHeaderTest {

    private static final String READ = "read by user1";

    private final AppServer server = ServerUnderTest.get();
    private final Server http =
            new Server(server.baseOf(Shape.COOKIES).resolve(Shape.COOKIES.applicationPath()), Shape.SECRET);
    private final Forge forge = new Forge(Shape.SECRET);
    private final String good = "__Host-jwt=" + forge.sign(Forge.claims());
    private final String evil = "__Host-jwt=" + forge.sign(Forge.claimsWith("identity", "2"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GOOD",
                "GOOD;",
                ";;GOOD;;",
                "\tGOOD\t",
                "a=b;GOOD;c=d",
                "x=1,EVIL; GOOD",
                "GOOD; x=1,EVIL",
                "x=\"; GOOD; y=\"",
                "x=\"1; GOOD",
                "$Version=1; GOOD; $Path=/x; $Domain=evil.example",
                "$Version=\"1\"; GOOD",
                "j={\"a\":1,\"__Host-jwt\":2}; GOOD",
                "__host-jwt=evil; GOOD",
                "__Host-jwt2=evil; GOOD",
                "=EVIL; GOOD",
                "__Host-jwt; GOOD",
                "; =; =a; a=; a; GOOD",
                "%5F_Host-jwt=evil; GOOD",
                "__Host-jwt[]=evil; GOOD",
                "__Host-jwt/=evil; GOOD",
                "__Host-jwt-refresh=evil; GOOD"
            })
    void the_good_cookie_is_found_among_others(String cookies) {
        get(cookies).succeedsWith(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1,EVIL",
                "x=1, EVIL",
                "x=\"EVIL\"",
                "x=y EVIL",
                "=EVIL",
                "$EVIL",
                "__HOST-JWT=evil",
                "__host-jwt=evil",
                "__Host-jwt",
                "__Host-jwt2=evil",
                "\"__Host-jwt\"=evil",
                "__Host-jwt-refresh=evil",
                "$Version=1; x=1; $Path=EVIL",
                ""
            })
    void a_cookie_of_another_name_is_not_taken_for_the_token(String cookies) {
        Answer answer = get(cookies).isRefusedWith(Refusal.NO_TOKEN);

        assertThat(SetCookie.of(answer)).isEmpty();
    }

    @Test
    void the_cookie_twice_in_one_line_is_rejected_and_not_cleared() {
        for (String cookies : List.of("GOOD; EVIL", "EVIL; GOOD", "GOOD; GOOD", "GOOD; a=b; __Host-jwt=")) {
            Answer answer = get(cookies).isRefusedWith(Refusal.SEVERAL_COOKIES);

            assertThat(SetCookie.of(answer)).as(cookies).isEmpty();
        }
    }

    @Test
    void the_cookie_twice_in_two_lines_is_rejected_and_not_cleared() {
        for (List<String> lines : List.of(List.of("GOOD", "EVIL"), List.of("a=b; EVIL", "GOOD; c=d"))) {
            Answer answer = get(lines).isRefusedWith(Refusal.SEVERAL_COOKIES);

            assertThat(SetCookie.of(answer)).as("%s", lines).isEmpty();
        }
    }

    @Test
    void several_lines_are_read_one_after_the_other() {
        get(List.of("a=b", "GOOD")).succeedsWith(READ);
        get(List.of("GOOD; a=b", "x=1,EVIL", "c=d")).succeedsWith(READ);
        request().with("cookie", filled("GOOD")).send().succeedsWith(READ);
        request().with("COOKIE", filled("GOOD")).send().succeedsWith(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-jwt=\"TOKEN\"",
                "__Host-jwt=TOKEN, a=b",
                "__Host-jwt=TOKEN a",
                "__Host-jwt=TOKEN=",
                "__Host-jwt=%65TOKEN",
                "__Host-jwt=JWT TOKEN",
                "__Host-jwt={\"a\":1,\"b\":2}",
                "__Host-jwt=.",
                "__Host-jwt=evil"
            })
    void a_value_that_is_not_exactly_a_token_is_rejected_and_cleared(String cookies) {
        Answer answer =
                get(cookies.replace("TOKEN", forge.sign(Forge.claims()))).has(401);

        SetCookie.of(answer, "__Host-jwt").isCleared();
    }

    @ParameterizedTest
    @EnumSource(OddCookies.class)
    void cookies_that_the_server_itself_rejects_on_some_servers_change_nothing_on_others(OddCookies odd) {
        for (String cookies : List.of(odd.text() + "; GOOD", "GOOD; " + odd.text())) {
            Answer answer = request().inLatin1().with("Cookie", filled(cookies)).send();

            if (server.statusOf(odd) == 200) {
                answer.succeedsWith(READ);
            } else {
                answer.has(server.statusOf(odd));
                assertThat(answer.body()).doesNotContain("status_code");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9000", "17000"})
    void long_cookies_are_skipped_unless_the_server_itself_rejects_the_header(int length) {
        Answer beside = get("x=" + "y".repeat(length) + "; GOOD");
        Answer value = get("__Host-jwt=" + "y".repeat(length));

        if (length < server.longestHeader()) {
            beside.succeedsWith(READ);
            SetCookie.of(value.isRefusedWith(Refusal.TOO_LONG), "__Host-jwt").isCleared();
        } else {
            assertThat(List.of(beside.status(), value.status())).isSubsetOf(400, 413, 431);
            assertThat(beside.body() + value.body()).doesNotContain("status_code");
        }
    }

    private Answer get(String cookies) {
        return get(List.of(cookies));
    }

    private Answer get(List<String> lines) {
        return request()
                .with("Cookie", lines.stream().map(this::filled).toList())
                .send();
    }

    private RawRequest request() {
        return RawRequest.to(http, "GET", "notes");
    }

    private String filled(String cookies) {
        return cookies.replace("GOOD", good).replace("EVIL", evil);
    }
}
