package overrides;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;

/** Makes beans only of the classes that the system property {@code beans} names. */
public class ChosenBeans implements BuildCompatibleExtension {

    @Discovery
    public void add(ScannedClasses classes) {
        for (String name : System.getProperty("beans", "").split(",", -1)) {
            if (!name.isBlank()) {
                classes.add(name);
            }
        }
    }
}
