package shapes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.ws.rs.core.Application;

/** Makes an {@code Application} a bean, as its author would by writing {@code @ApplicationScoped}. */
public class ApplicationsAreBeans implements BuildCompatibleExtension {

    /** Adds the applications explicitly, because classes without a scope are not scanned. */
    @Discovery
    public void add(ScannedClasses classes) {
        for (String name : System.getProperty("applications").split(",", -1)) {
            if (!name.isEmpty()) {
                classes.add(name);
            }
        }
    }

    @Enhancement(types = Application.class, withSubtypes = true)
    public void scope(ClassConfig application) {
        application.addAnnotation(ApplicationScoped.class);
    }
}
