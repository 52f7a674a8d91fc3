package io.github.cdijwt.internal.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieHeaderTest {

    private static final String NAME = "__Host-jwt";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-jwt=a.b.c",
                "  __Host-jwt=a.b.c\t",
                "theme=dark; __Host-jwt=a.b.c; __Host-jwt-refresh=cjr_1",
                "theme=dark;__Host-jwt=a.b.c;",
                ";;; ; __Host-jwt=a.b.c",
                "__host-jwt=x; __Host-jwt=a.b.c",
                "\"__Host-jwt=x\"; __Host-jwt=a.b.c",
                "j={\"a\":1,\"b\":2}; __Host-jwt=a.b.c"
            })
    void a_cookie_is_found_by_its_exact_name(String line) {
        assertThat(of(line)).containsExactly("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "=",
                "__Host-jwt",
                "__Host-jwt;",
                "__Host-jwt-refresh=a.b.c",
                "__Host-jw=a.b.c",
                "__HOST-JWT=a.b.c",
                "x__Host-jwt=a.b.c",
                "x=1,__Host-jwt=evil",
                "x=1, __Host-jwt=evil",
                "x=\"1; y=2\", __Host-jwt=evil",
                "=__Host-jwt=evil",
                "__Host-jwt =evil",
                "$Version=1, __Host-jwt=evil",
                "\u00a0__Host-jwt=evil",
                "\u2000__Host-jwt=evil",
                "\u000b__Host-jwt=evil",
                "\r\n__Host-jwt=evil"
            })
    void another_cookie_is_not_mistaken_for_it(String line) {
        assertThat(of(line)).isEmpty();
    }

    @Test
    void a_value_is_not_changed() {
        assertThat(of("__Host-jwt=\"a.b.c\"")).containsExactly("\"a.b.c\"");
        assertThat(of("__Host-jwt=a=b, c d%20")).containsExactly("a=b, c d%20");
        assertThat(of("__Host-jwt=")).containsExactly("");
        assertThat(of("__Host-jwt= \t ")).containsExactly("");
        assertThat(of("__Host-jwt=  a  ")).containsExactly("  a");
    }

    @Test
    void every_cookie_with_the_name_is_found() {
        assertThat(of("__Host-jwt=a; x=1; __Host-jwt=b", "y=1", "__Host-jwt=a")).containsExactly("a", "b", "a");
        assertThat(of()).isEmpty();
    }

    private static List<String> of(String... lines) {
        return CookieHeader.values(List.of(lines), NAME);
    }
}
