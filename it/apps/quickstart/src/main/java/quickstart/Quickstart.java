package quickstart;

import jakarta.ws.rs.SeBootstrap;
import java.util.concurrent.CountDownLatch;

/** Runs the application on an embedded server. */
public class Quickstart {

    public static void main(String[] args) throws InterruptedException {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(Integer.getInteger("port", 8080))
                .build();
        SeBootstrap.start(QuickstartApplication.class, configuration)
                .thenAccept(server -> System.out.println(
                        welcome(server.configuration().baseUri().toString())))
                .exceptionally(failure -> {
                    System.err.println(rootOf(failure));
                    System.exit(1);
                    return null;
                });
        new CountDownLatch(1).await();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String welcome(String uri) {
        return """

                The quickstart runs at %1$s (Ctrl+C ends it). Open this address in a browser, or try:

                curl -H 'Content-Type: application/json' -d '{"username": "user1", "password": "abcxyz"}' %1$sauth

                LOGIN=$(curl -s -H 'Content-Type: application/json' -d '{"username": "user1", "password": "abcxyz"}' %1$sauth)
                TOKEN=$(echo $LOGIN | grep -o 'eyJ[^"]*')
                curl -H "Authorization: Bearer $TOKEN" %1$sprotected

                REFRESH=$(echo $LOGIN | grep -o 'cjr_[^"]*')
                curl -H 'Content-Type: application/json' -d "{\\"refresh_token\\": \\"$REFRESH\\"}" %1$sauth/refresh

                curl -i -H 'Content-Type: application/json' -d "{\\"refresh_token\\": \\"$REFRESH\\"}" %1$sauth/logout
                curl -i -H 'Content-Type: application/json' -d "{\\"refresh_token\\": \\"$REFRESH\\"}" %1$sauth/refresh
                """.formatted(uri);
    }
}
