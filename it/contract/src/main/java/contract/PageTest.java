package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the quickstart, wherever the quickstart is deployed. */
class PageTest {

    private final Server server = Server.underTest();

    @ParameterizedTest
    @CsvSource({
        "'', text/html, <form id=\"login\"",
        "page.css, text/css, --accent:",
        "page.js, text/javascript, navigator.locks.request("
    })
    void the_page_and_its_files_have_their_content_types(String path, String type, String part) {
        Answer answer = server.get(path).succeeds();

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase(type + ";charset=UTF-8");
        assertThat(answer.body()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page.css", "page.js"})
    void a_browser_runs_only_the_script_of_the_page_and_asks_for_each_file_again(String path) {
        Answer answer = server.get(path).succeeds();

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void the_page_has_no_inline_script_and_no_inline_style() {
        assertThat(server.get("").succeeds().body())
                .contains("<script src=\"page.js\" defer></script>", "href=\"page.css\"")
                .doesNotContain("style=", "<style", " onclick=", "javascript:")
                .containsOnlyOnce("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "User.class", "page.jsx", "page.js.map", "..%2Fquickstart%2FUser.class"})
    void no_other_file_of_the_application_can_be_read(String path) {
        // Some servers reject an encoded slash with 400.
        assertThat(server.get(path).status()).isIn(404, 400);
    }

    @Test
    void the_page_accepts_no_form() {
        server.post("", BodyPublishers.ofString("username=user1"), "Content-Type", "application/x-www-form-urlencoded")
                .has(405);
    }
}
