package loaded;

import jakarta.ws.rs.SeBootstrap;
import java.util.concurrent.CountDownLatch;

/** Runs the application on the embedded server. */
public final class LoadedMain {

    private LoadedMain() {}

    public static void main(String[] args) throws InterruptedException {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        SeBootstrap.start(LoadedApplication.class, configuration)
                .thenAccept(server -> System.out.println("Listening on: http://127.0.0.1:"
                        + server.configuration().port()))
                .exceptionally(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                    return null;
                });
        new CountDownLatch(1).await();
    }
}
