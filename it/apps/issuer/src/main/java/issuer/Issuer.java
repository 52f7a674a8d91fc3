package issuer;

import jakarta.ws.rs.SeBootstrap;
import java.util.concurrent.CountDownLatch;

/** Runs the service; the settings of cdi-jwt define its keys and its issuer name. */
public final class Issuer {

    private Issuer() {}

    public static void main(String[] args) throws InterruptedException {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(Integer.getInteger("port"))
                .build();
        SeBootstrap.start(IssuerApplication.class, configuration)
                .thenAccept(server ->
                        System.out.println("Ready at " + server.configuration().baseUri()))
                .exceptionally(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                    return null;
                });
        new CountDownLatch(1).await();
    }
}
