package servers;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.util.concurrent.CountDownLatch;

/** The main class of the embedded server: starts an application, on a free port or that of {@code -Dport}, and prints its address. */
public final class EmbeddedMain {

    private EmbeddedMain() {}

    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        Class<? extends Application> application = Class.forName(args[0]).asSubclass(Application.class);
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(Integer.getInteger("port", SeBootstrap.Configuration.FREE_PORT))
                .rootPath("/app")
                .build();
        SeBootstrap.start(application, configuration)
                .thenAccept(server ->
                        System.out.println("Ready at " + server.configuration().baseUri()))
                .exceptionally(failure -> {
                    failure.printStackTrace();
                    Runtime.getRuntime().halt(1);
                    return null;
                });
        new CountDownLatch(1).await();
    }
}
