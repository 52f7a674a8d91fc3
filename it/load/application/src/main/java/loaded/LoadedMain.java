package loaded;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.util.concurrent.CountDownLatch;

/** Runs the application that is named as an argument on the embedded server. */
public final class LoadedMain {

    private LoadedMain() {}

    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        Class<? extends Application> application = Class.forName(args[0]).asSubclass(Application.class);
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        SeBootstrap.start(application, configuration)
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
