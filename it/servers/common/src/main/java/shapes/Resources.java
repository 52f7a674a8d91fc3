package shapes;

import application.AcceptedResource;
import application.BothResource;
import application.BrokenResource;
import application.ClassLevelResource;
import application.ContainerRolesResource;
import application.DownloadResource;
import application.EventsResource;
import application.FormLoginResource;
import application.GenericResource;
import application.InheritingResource;
import application.InterfaceResource;
import application.LetInResource;
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
import application.Standard;
import application.SuspendedResource;
import application.UnscopedResource;
import application.VaultResource;
import io.github.cdijwt.CdiJwt;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quickstart.PageResource;
import quickstart.ProtectedResource;

/** The classes that an application lists. */
public final class Resources {

    static final Set<Class<?>> OWN = Stream.<Class<?>>concat(
                    Standard.RESOURCES.stream(),
                    Stream.of(
                            ProtectedResource.class,
                            AcceptedResource.class,
                            BothResource.class,
                            BrokenResource.class,
                            ClassLevelResource.class,
                            ContainerRolesResource.class,
                            DownloadResource.class,
                            EventsResource.class,
                            FormLoginResource.class,
                            GenericResource.class,
                            InheritingResource.class,
                            InterfaceResource.class,
                            LetInResource.class,
                            LocatorResource.class,
                            OpenResource.class,
                            OptionalResource.class,
                            OverloadedResource.class,
                            OwnLoginResource.class,
                            PageResource.class,
                            PrincipalResource.class,
                            RealmResource.class,
                            RedeclaringResource.class,
                            RestrictedResource.class,
                            RolesResource.class,
                            SingletonResource.class,
                            StampFilter.class,
                            SuspendedResource.class,
                            UnscopedResource.class,
                            VaultResource.class))
            .collect(Collectors.toUnmodifiableSet());

    private Resources() {}

    static Set<Class<?>> withOurs() {
        Set<Class<?>> classes = new HashSet<>(OWN);
        classes.addAll(CdiJwt.classes());
        return classes;
    }
}
