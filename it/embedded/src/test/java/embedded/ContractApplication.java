package embedded;

import application.AcceptedResource;
import application.BothResource;
import application.BrokenResource;
import application.ClassLevelResource;
import application.ContainerRolesResource;
import application.EventsResource;
import application.GenericResource;
import application.InheritingResource;
import application.InterfaceResource;
import application.LocatorResource;
import application.OpenResource;
import application.OptionalResource;
import application.OverloadedResource;
import application.OwnLoginResource;
import application.PrincipalResource;
import application.RealmResource;
import application.RedeclaringResource;
import application.RestrictedResource;
import application.RolesResource;
import application.SingletonResource;
import application.StampFilter;
import application.SuspendedResource;
import application.UnscopedResource;
import application.VaultResource;
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
            BothResource.class,
            BrokenResource.class,
            ClassLevelResource.class,
            ContainerRolesResource.class,
            EventsResource.class,
            GenericResource.class,
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
            RestrictedResource.class,
            RolesResource.class,
            SingletonResource.class,
            StampFilter.class,
            SuspendedResource.class,
            UnscopedResource.class,
            VaultResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(CdiJwt.classes());
        return classes;
    }
}
