package guides;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Runs the classes of one guide on the embedded server, at the address of {@code shop.war} with the path {@code /api}. */
public final class GuideServer extends Application {

    private static final Set<Class<?>> CLASSES = new HashSet<>(CdiJwt.classes());

    @Override
    public Set<Class<?>> getClasses() {
        return CLASSES;
    }

    /** The arguments are the names of all classes of the guide. */
    public static void main(String[] names) throws ReflectiveOperationException, InterruptedException {
        Class<? extends Application> application = GuideServer.class;
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)) {
                CLASSES.add(type);
            } else if (type.isAnnotationPresent(ApplicationPath.class) && listsClasses(type)) {
                application = type.asSubclass(Application.class);
            }
        }
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .rootPath(application == GuideServer.class ? "/shop/api" : "/shop")
                .build();
        SeBootstrap.start(application, configuration)
                .thenAccept(server -> System.out.println(
                        "The quickstart runs at " + server.configuration().baseUri()))
                .exceptionally(failure -> {
                    failure.printStackTrace();
                    Runtime.getRuntime().halt(1);
                    return null;
                });
        new CountDownLatch(1).await();
    }

    private static boolean listsClasses(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("getClasses"));
    }
}
