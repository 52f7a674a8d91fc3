package contract;

import static contract.Refusal.EXPIRED;
import static contract.Refusal.NO_TOKEN;
import static contract.Refusal.SIGNATURE;
import static contract.Refusal.TOO_FEW_PARTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Tokens with their own lifetime and claims, which open one file. */
class DownloadTest {

    private static final Refusal OTHER_FILE = new Refusal(403, "Forbidden", "The link is for another file");

    private final Server server = Server.underTest();
    private final Forge forge = new Forge(server.secret());

    @Test
    void a_link_opens_its_file_without_a_login() {
        server.get("downloads/report?token=" + link("report")).succeedsWith("report for 1");
    }

    @Test
    void a_link_needs_a_login_and_a_download_needs_a_link() {
        server.post("downloads/report", BodyPublishers.noBody()).isRefusedWith(NO_TOKEN);
        server.get("downloads/report").isRefusedWith(TOO_FEW_PARTS);
        server.get("downloads/report", server.tokenOf("user1")).isRefusedWith(TOO_FEW_PARTS);
    }

    @Test
    void neither_another_link_nor_the_token_of_a_login_opens_a_file() {
        server.get("downloads/salaries?token=" + link("report")).isRefusedWith(OTHER_FILE);
        server.get("downloads/report?token=" + server.tokenOf("user1")).isRefusedWith(OTHER_FILE);
        server.get("downloads/report?token=" + forge.sign(Forge.claims("\"purpose\":\"download\"")))
                .isRefusedWith(OTHER_FILE);
        server.get("downloads/report?token="
                        + forge.sign(Forge.claims("\"purpose\":[\"download\"],\"file\":\"report\"")))
                .isRefusedWith(OTHER_FILE);
    }

    @Test
    void a_principal_is_verified_like_the_token_of_a_request() {
        String token = link("report");

        server.get("downloads/report?token=" + token.substring(0, token.length() - 43) + "A".repeat(43))
                .isRefusedWith(SIGNATURE);
        server.get("downloads/report?token=" + forge.sign(Forge.claimsWith("exp", "1")))
                .isRefusedWith(EXPIRED);
    }

    @Test
    void a_token_with_further_claims_is_still_a_token_of_its_user() {
        Answer principal = server.get("principal", link("report")).succeeds();

        assertThat(principal.json().getJsonObject("claims").keySet())
                .containsExactlyInAnyOrder("exp", "iat", "nbf", "identity", "purpose", "file");
        assertThat(principal.json().getInt("expiresAt")
                        - principal.json().getJsonObject("claims").getInt("iat"))
                .isEqualTo(600);
    }

    private String link(String file) {
        String login = server.tokenOf("user1");
        Sent.header(login);
        String token = server.send(server.request("downloads/" + file)
                        .POST(BodyPublishers.noBody())
                        .header("Authorization", "JWT " + login))
                .succeeds()
                .body();
        Sent.header(token);
        return token;
    }
}
