package servers;

import entities.EntitiesApplication;
import faults.KeepsInSingleton;
import faults.KeepsRecord;
import faults.KeepsUnscoped;
import faults.MarkedType;
import faults.OnInterfaceType;
import faults.SecondUsers;
import jakarta.ws.rs.ApplicationPath;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mappers.FailureMapper;
import mappers.MappersApplication;
import mappers.OwnMappersApplication;
import mappers.QuotaException;
import mappers.QuotaMapper;
import mappers.RefusalMapper;
import mappers.RefusingResource;
import mappers.ThrowableMapper;
import persons.PersonsApplication;
import shapes.FirstApplication;
import shapes.ForgetfulApplication;
import shapes.ListedApplication;
import shapes.MarkedApplication;
import shapes.MarkedForgetfulApplication;
import shapes.MarkedMatrixApplication;
import shapes.MatrixApplication;
import shapes.MatrixResources;
import shapes.RestrictedApplication;
import shapes.ScannedApplication;
import shapes.SecondApplication;
import shapes.ThirdApplication;

/** The ways in which people deploy: what an archive holds beside the application that the contract is tested with. */
public enum Shape {
    /** An empty {@code Application}: the server finds the classes. */
    SCANNED(List.of("application", "quickstart"), ScannedApplication.class),

    /** An {@code Application} that lists its classes and ours. */
    LISTED(List.of("application", "quickstart"), ListedApplication.class),

    /** An {@code Application} that lists its classes and forgets ours. */
    FORGETFUL(List.of("application", "quickstart"), ForgetfulApplication.class),

    /** An empty {@code Application} that is marked. */
    MARKED(List.of("application", "quickstart"), MarkedApplication.class),

    /** A marked {@code Application} that lists its classes and forgets ours. */
    MARKED_FORGETFUL(List.of("application", "quickstart"), MarkedForgetfulApplication.class),

    /** An empty {@code Application} that is marked by a stereotype. */
    MARKED_BY_STEREOTYPE(List.of("application", "quickstart"), RestrictedApplication.class),

    /** Several in one deployment, which ask for nothing, a role, and whoever is there. */
    SEVERAL(
            List.of("application", "quickstart"),
            FirstApplication.class,
            SecondApplication.class,
            ThirdApplication.class),

    /** Resources whose path another type declares, in every combination. */
    MATRIX(List.of("quickstart"), MatrixApplication.class, MatrixResources.class),

    /** The same without an annotation of their own, in an {@code Application} that is marked. */
    MATRIX_MARKED(List.of("quickstart"), MarkedMatrixApplication.class, MatrixResources.class),

    /** A web application that tells RESTEasy to ask for roles. */
    CONTAINER_ROLES(List.of("application", "quickstart"), ScannedApplication.class),

    /** Users of a class that CDI can proxy, looked up as slowly as in a database. */
    PERSONS(List.of("persons"), PersonsApplication.class),

    /** Users that are entities, in the database that a server has by default. */
    ENTITIES(List.of("entities"), EntitiesApplication.class),

    /** A record, injected directly into a resource that says nothing of how long it lives. */
    KEPT_UNSCOPED(List.of("quickstart"), ScannedApplication.class, KeepsUnscoped.class),

    /** A record, injected directly into a resource that is a singleton, and perhaps no bean. */
    KEPT_IN_SINGLETON(List.of("quickstart"), ScannedApplication.class, KeepsInSingleton.class),

    /** A private key, which signs. */
    ISSUES(List.of("application", "quickstart"), ListedApplication.class),

    /** Public keys that are fetched: tokens are only checked. */
    CHECKS(List.of("application", "quickstart"), ListedApplication.class),

    /** Mappers for an exception that the library refuses with, and for more special and more general ones. */
    OWN_MAPPERS(
            List.of("quickstart"),
            OwnMappersApplication.class,
            RefusalMapper.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class),

    /** The same, found by the server. */
    OWN_MAPPERS_SCANNED(
            List.of("quickstart"),
            ScannedApplication.class,
            RefusalMapper.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class),

    /** Mappers for more special and more general exceptions alone. */
    OTHER_MAPPERS(
            List.of("quickstart"),
            MappersApplication.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class),

    /** A web application in an EAR. */
    EAR(List.of("application", "quickstart"), ScannedApplication.class),

    /** A web application in an EAR that has the library, the users and the settings in its {@code lib/}. */
    EAR_LIBRARY(List.of("application", "quickstart"), ListedApplication.class),

    /** A web application in an EAR, beside one without the library. */
    EAR_WITH_PLAIN(List.of("application", "quickstart"), ScannedApplication.class),

    /** A web application in an EAR that has the library alone in its {@code lib/}. */
    EAR_LIBRARY_ALONE(List.of("quickstart"), ScannedApplication.class),

    NO_SECRET(List.of("quickstart"), ScannedApplication.class),
    TWO_HANDLERS(List.of("application", "quickstart"), ScannedApplication.class, SecondUsers.class),
    RECORD_IN_SINGLETON(List.of("quickstart"), ScannedApplication.class, KeepsRecord.class),
    MARKED_INTERFACE(List.of("quickstart"), ScannedApplication.class, OnInterfaceType.class, MarkedType.class);

    public static final String SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1";

    private final List<String> packages;
    private final List<Class<?>> classes;

    Shape(List<String> packages, Class<?>... classes) {
        this.packages = packages;
        this.classes = List.of(classes);
    }

    /** Those that must not start. */
    public static List<Shape> refused() {
        return List.of(NO_SECRET, TWO_HANDLERS, RECORD_IN_SINGLETON, MARKED_INTERFACE, EAR_LIBRARY_ALONE);
    }

    /** Whether it is an EAR. */
    boolean isEar() {
        return name().startsWith("EAR");
    }

    /** Its name in a path. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> packages() {
        return packages;
    }

    /** The path of the (first) application below that of the deployment. */
    String applicationPath() {
        return application().getAnnotation(ApplicationPath.class).value().substring(1) + "/";
    }

    /** The (first) application, for servers that have to be told. */
    Class<?> application() {
        return classes.get(0);
    }

    Stream<Class<?>> classes() {
        return classes.stream();
    }

    /** Its settings, as the text of a properties file. */
    String settings() {
        return switch (this) {
            case NO_SECRET -> "";
            case ISSUES -> "jwt.algorithm=ES256\njwt.sign-key-location=" + PublishedKey.file() + "\n";
            case CHECKS -> "jwt.algorithm=ES256\njwt.jwks-location=" + PublishedKey.address() + "\n";
            default -> "jwt.secret-key=" + SECRET + "\n";
        };
    }
}
