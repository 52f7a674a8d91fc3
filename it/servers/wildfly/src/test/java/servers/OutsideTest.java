package servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import quickstart.User;

/** A test of an application that runs on a server, in another process. */
class OutsideTest {

    private static final User USER = new User(2, "user2");

    private final URI application = URI.create(System.getProperty("contract.uri"));
    private final TestTokens tokens = TestTokens.of(ConfigProvider.getConfig());

    @Test
    void a_user_needs_no_login() throws Exception {
        HttpResponse<String> response = get("protected", tokens.bearer(USER));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("User[id=2, username=user2]");
    }

    @Test
    void a_bad_token_is_rejected() throws Exception {
        assertThat(get("protected", tokens.expired(USER)).body()).contains("\"reason\":\"EXPIRED\"");
        assertThat(get("protected", tokens.foreign(USER)).body()).contains("\"reason\":\"BAD_SIGNATURE\"");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.resolve(path))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
