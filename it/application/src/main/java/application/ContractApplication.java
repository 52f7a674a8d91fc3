package application;

import io.github.cdijwt.CdiJwt;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import quickstart.ProtectedResource;

/** Lists its classes, as an embedded server asks for. */
public class ContractApplication extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            ProtectedResource.class,
            AcceptedResource.class,
            BrokenResource.class,
            ClassLevelResource.class,
            InheritingResource.class,
            InterfaceResource.class,
            LocatorResource.class,
            OpenResource.class,
            OptionalResource.class,
            OverloadedResource.class,
            OwnLoginResource.class,
            PrincipalResource.class,
            RealmResource.class,
            RedeclaringResource.class,
            StampFilter.class,
            VaultResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(CdiJwt.classes());
        return classes;
    }
}
