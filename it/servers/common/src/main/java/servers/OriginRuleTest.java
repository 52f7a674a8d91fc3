package servers;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that change something with a cookie are rejected if a page of another origin may have sent them. */
class OriginRuleTest {

    private static final String CHANGED = "changed by user1";

    private final Pages pages = Pages.of(ServerUnderTest.get());

    /** Each row has the headers Sec-Fetch-Site and Origin. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    same-origin | http://OWN
                    same-origin | -
                    same-origin | null
                    same-origin | http://localhost:3000
                    none        | -
                    none        | http://OWN
                    same-site   | https://front.example
                    cross-site  | https://front.example
                    cross-site  | http://localhost:5173
                    -           | -
                    -           | http://OWN
                    -           | https://OWN
                    -           | https://front.example
                    """)
    void a_page_of_this_origin_or_a_trusted_one_may_change_something(String site, String origin) {
        pages.from(site, origin, pages.cookieTo("POST", "notes")).send().succeedsWith(CHANGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    same-site   | -
                    same-site   | null
                    same-site   | http://OWN
                    same-site   | http://127.0.0.1:1
                    same-site   | http://localhost:3000
                    cross-site  | -
                    cross-site  | null
                    cross-site  | http://OWN
                    cross-site  | https://elsewhere.example
                    cross-site  | http://front.example
                    cross-site  | https://front.example:8443
                    cross-site  | https://front.example/
                    cross-site  | https://front.example.
                    cross-site  | https://user@front.example
                    cross-site  | https://www.front.example
                    cross-site  | https://evilfront.example
                    cross-site  | https://front.example.evil.example
                    cross-site  | HTTPS://FRONT.EXAMPLE
                    cross-site  | http://localhost:51730
                    cross-site  | http://localhost
                    cross-site  | https://front.example + https://front.example
                    cross-site  | https://front.example + https://elsewhere.example
                    cross-site  | https://front.example, http://localhost:5173
                    cross-site  | https://front.example http://localhost:5173
                    Same-Origin | http://OWN
                    SAME-ORIGIN | http://OWN
                    cross-origin | http://OWN
                    same-origin;v=1 | http://OWN
                    "none"      | http://OWN
                    EMPTY       | http://OWN
                    same-origin, cross-site | http://OWN
                    same-origin + same-origin | http://OWN
                    same-origin + cross-site  | http://OWN
                    cross-site + none         | http://OWN
                    -           | null
                    -           | EMPTY
                    -           | http://127.0.0.1
                    -           | http://127.0.0.1:1
                    -           | https://elsewhere.example
                    -           | OWN
                    -           | //OWN
                    -           | http:OWN
                    -           | http:/OWN
                    -           | http://
                    -           | http://OWN/
                    -           | http://OWN/api
                    -           | http://OWN?a
                    -           | http://OWN#a
                    -           | http://user@OWN
                    -           | http://evil.example@OWN
                    -           | http://OWN@evil.example
                    -           | http://evil.example#OWN
                    -           | http://evil.example/OWN
                    -           | http://evil.example\\@OWN
                    -           | http://OWN.evil.example
                    -           | http://127.0.0.1.
                    -           | http://[::1]
                    -           | file://
                    -           | *
                    -           | http://OWN + http://OWN
                    -           | http://OWN + https://elsewhere.example
                    -           | https://elsewhere.example + http://OWN
                    -           | http://OWN, http://OWN
                    -           | http://OWN https://elsewhere.example
                    -           | https://front.example + https://front.example
                    """)
    void a_page_of_another_origin_may_not(String site, String origin) {
        Pages.isRejected(
                pages.from(site, origin, pages.cookieTo("POST", "notes")).send());
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, https://shop.example",
        "shop.example, http://shop.example",
        "shop.example:443, https://shop.example",
        "shop.example:80, http://shop.example",
        "shop.example, https://shop.example:443",
        "shop.example, http://shop.example:80",
        "shop.example:8443, https://shop.example:8443",
        "SHOP.Example, https://shop.example",
        "shop.example., https://shop.example.",
        "xn--bcher-kva.example, https://xn--bcher-kva.example",
        "[::1], https://[::1]",
        "[::1]:8080, http://[::1]:8080",
        "192.0.2.1:8080, http://192.0.2.1:8080"
    })
    void an_origin_with_the_host_and_port_of_the_request_may_change_something(String host, String origin) {
        Answer answer = pages.from("-", origin, pages.cookieTo("POST", "notes"))
                .withHost(host)
                .send();

        answer.succeedsWith(CHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example:443, http://shop.example",
        "shop.example:80, https://shop.example",
        "shop.example, http://shop.example:443",
        "shop.example, https://shop.example:80",
        "shop.example, https://shop.example:8443",
        "shop.example:8443, https://shop.example",
        "shop.example:8443, https://shop.example:18443",
        "shop.example., https://shop.example",
        "shop.example, https://shop.example.",
        "shop.example, https://api.shop.example",
        "shop.example, https://myshop.example",
        "shop.example, https://shop.example.evil.example",
        "shop.example, https://evil.example",
        "[::1]:8080, http://[::2]:8080",
        "[::1]:8080, http://[::1]",
        "192.0.2.1:8080, http://192.0.2.1"
    })
    void an_origin_with_another_host_or_port_may_not(String host, String origin) {
        Pages.isRejected(pages.from("-", origin, pages.cookieTo("POST", "notes"))
                .withHost(host)
                .send());
    }

    @Test
    void a_request_without_a_host_is_not_served_to_another_origin() {
        // Grizzly answers such a request itself, with an empty 200.
        Answer answer = pages.from("-", "https://elsewhere.example", pages.cookieTo("POST", "notes"))
                .withHost("")
                .send();

        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("changed");
    }
}
