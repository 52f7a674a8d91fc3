package stored;

import java.util.Set;
import loaded.LoadedApplication;

/** The application with sessions in a database. */
public class StoredApplication extends LoadedApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = super.getClasses();
        classes.add(SelectingResource.class);
        return classes;
    }
}
