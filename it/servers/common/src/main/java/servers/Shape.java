package servers;

import accounts.AccountsApplication;
import application.Crowd;
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
import orders.OrdersApplication;
import overrides.LongPayload;
import persons.PersonsApplication;
import shapes.AllowedApplication;
import shapes.CookiesApplication;
import shapes.DeniedApplication;
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
import shapes.SessionsApplication;
import shapes.StorefrontApplication;
import shapes.ThirdApplication;

/** The ways to deploy an application: the contents of the archive that a server runs. */
public enum Shape {
    /** An empty {@code Application}, so that the server finds the classes. */
    SCANNED(List.of("application", "quickstart"), ScannedApplication.class),

    /** An {@code Application} that lists its own classes and those of cdi-jwt. */
    LISTED(List.of("application", "quickstart"), ListedApplication.class),

    /** An {@code Application} that lists its own classes but not those of cdi-jwt. */
    FORGETFUL(List.of("application", "quickstart"), ForgetfulApplication.class),

    /** An empty {@code Application} annotated with {@code @JwtRequired}. */
    MARKED(List.of("application", "quickstart"), MarkedApplication.class),

    /** An annotated {@code Application} that lists its own classes but not those of cdi-jwt. */
    MARKED_FORGETFUL(List.of("application", "quickstart"), MarkedForgetfulApplication.class),

    /** An empty {@code Application} annotated with a stereotype. */
    MARKED_BY_STEREOTYPE(List.of("application", "quickstart"), RestrictedApplication.class),

    /** An empty {@code Application} annotated with {@code @RolesAllowed}. */
    ALLOWED(List.of("application", "quickstart"), AllowedApplication.class),

    /** An empty {@code Application} annotated with {@code @DenyAll}. */
    DENIED(List.of("application", "quickstart"), DeniedApplication.class),

    /** Three applications in one deployment: without protection, with a role, and with an optional token. */
    SEVERAL(
            List.of("application", "quickstart"),
            FirstApplication.class,
            SecondApplication.class,
            ThirdApplication.class),

    /** Resources whose path is declared by another type, in every combination. */
    MATRIX(List.of("quickstart"), MatrixApplication.class, MatrixResources.class, Crowd.class),

    /** The resources of {@link #MATRIX} without their own annotations, in an annotated {@code Application}. */
    MATRIX_MARKED(List.of("quickstart"), MarkedMatrixApplication.class, MatrixResources.class, Crowd.class),

    /** A web application that configures RESTEasy to check roles. */
    CONTAINER_ROLES(List.of("application", "quickstart"), ScannedApplication.class),

    /** A user class that CDI can proxy, with lookups as slow as in a database. */
    PERSONS(List.of("persons"), PersonsApplication.class),

    /** Users that are entities, in the server's default database. */
    ENTITIES(List.of("entities"), EntitiesApplication.class),

    /** The shop with orders, customers and roles, in the server's default database. */
    ORDERS(List.of(), OrdersApplication.class),

    /** Sessions in the server's default data source, and transactions that end them. */
    DATABASE(List.of("accounts"), AccountsApplication.class),

    /** The shape {@link #DATABASE} with a data source that the application defines, and that is a bean with a name. */
    DATABASE_NAMED(List.of("accounts", "sources"), AccountsApplication.class),

    /** A data source whose database is missing when the application starts. */
    DATABASE_AWAY(List.of("accounts"), AccountsApplication.class),

    /** A data source whose database has no table when the application starts. */
    DATABASE_EMPTY(List.of("accounts"), AccountsApplication.class),

    /** A record that is injected directly into a resource without a scope. */
    KEPT_UNSCOPED(List.of("quickstart"), ScannedApplication.class, KeepsUnscoped.class, Crowd.class),

    /** A record that is injected directly into a singleton resource, which may not be a bean. */
    KEPT_IN_SINGLETON(List.of("quickstart"), ScannedApplication.class, KeepsInSingleton.class, Crowd.class),

    /** A service that signs tokens with a private key. */
    ISSUES(List.of("application", "quickstart"), ListedApplication.class),

    /** A service that fetches public keys and only checks tokens. */
    CHECKS(List.of("application", "quickstart"), ListedApplication.class),

    /** Mappers for {@code JwtException}, and for more specific and more general exceptions. */
    OWN_MAPPERS(
            List.of("quickstart"),
            OwnMappersApplication.class,
            RefusalMapper.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class,
            Crowd.class),

    /** The mappers of {@link #OWN_MAPPERS}, found by the server. */
    OWN_MAPPERS_SCANNED(
            List.of("quickstart"),
            ScannedApplication.class,
            RefusalMapper.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class,
            Crowd.class),

    /** Mappers only for more specific and more general exceptions than {@code JwtException}. */
    OTHER_MAPPERS(
            List.of("quickstart"),
            MappersApplication.class,
            QuotaMapper.class,
            QuotaException.class,
            FailureMapper.class,
            ThrowableMapper.class,
            RefusingResource.class,
            Crowd.class),

    /** A web application in an EAR. */
    EAR(List.of("application", "quickstart"), ScannedApplication.class),

    /** A web application in an EAR that has the library, the users and the settings in its {@code lib/}. */
    EAR_LIBRARY(List.of("application", "quickstart"), ListedApplication.class),

    /** A web application in an EAR, beside one without the library. */
    EAR_WITH_PLAIN(List.of("application", "quickstart"), ScannedApplication.class),

    /** A web application in an EAR that has only the library in its {@code lib/}. */
    EAR_LIBRARY_ALONE(List.of("quickstart"), ScannedApplication.class),

    /** A servlet that includes a resource several times. */
    INCLUDES(List.of("quickstart", "includes"), ScannedApplication.class),

    /** Logins that start sessions, whose end is checked at each request. */
    SESSIONS(List.of("quickstart", "sessions"), SessionsApplication.class, Crowd.class),

    /** Sessions whose refresh tokens can be used only once, and tokens of up to 65,536 characters. */
    SESSIONS_WITHOUT_GRACE(List.of("quickstart", "sessions"), SessionsApplication.class, Crowd.class),

    /** Resources and a filter of OpenAPI in an annotated {@code Application}, with sessions and cookies. */
    DESCRIBED(List.of("application", "quickstart", "described"), MarkedApplication.class),

    /** A WebSocket, a stream of events and a filter for CORS, as the guide for browsers shows them. */
    CHAT(List.of("quickstart", "chat"), ScannedApplication.class, Crowd.class),

    /** Tokens in cookies and in the header, without CORS. */
    COOKIES(List.of("quickstart", "browsers"), CookiesApplication.class, LongPayload.class, Crowd.class),

    /** Tokens only in cookies, with a token against forged requests, beside the application's own hooks and CORS filter. */
    COOKIES_ONLY(List.of("quickstart", "browsers", "storefront"), StorefrontApplication.class, Crowd.class),

    /** Tokens in cookies, beside the CORS filter of Quarkus. */
    COOKIES_WITH_CORS_OF_QUARKUS(List.of("quickstart", "browsers"), CookiesApplication.class, Crowd.class),

    NO_SECRET(List.of("quickstart"), ScannedApplication.class),
    TWO_HANDLERS(List.of("application", "quickstart"), ScannedApplication.class, SecondUsers.class),
    RECORD_IN_SINGLETON(List.of("quickstart"), ScannedApplication.class, KeepsRecord.class),
    MARKED_INTERFACE(List.of("quickstart"), ScannedApplication.class, OnInterfaceType.class, MarkedType.class),

    /** Settings with the name of a data source that no bean has. */
    NO_DATA_SOURCE(List.of("quickstart", "sessions"), SessionsApplication.class),

    /** Settings with the JNDI name of a data source that does not exist. It is last, because of Payara. */
    NO_JNDI_NAME(List.of("quickstart", "sessions"), SessionsApplication.class);

    public static final String SECRET = "only-for-tests-9f3b1c77d2e84a06b5c1";

    private final List<String> packages;
    private final List<Class<?>> classes;

    Shape(List<String> packages, Class<?>... classes) {
        this.packages = packages;
        this.classes = List.of(classes);
    }

    /** The shapes that must not start. */
    public static List<Shape> refused() {
        return List.of(NO_SECRET, TWO_HANDLERS, RECORD_IN_SINGLETON, MARKED_INTERFACE, EAR_LIBRARY_ALONE);
    }

    /** Whether the shape has entities in a database. */
    boolean hasEntities() {
        return this == ENTITIES || this == ORDERS;
    }

    /** Whether the shape has a data source with sessions. */
    boolean hasDataSource() {
        return name().startsWith("DATABASE");
    }

    /** Whether the shape needs a server with OpenAPI. */
    boolean isDescribed() {
        return this == DESCRIBED;
    }

    /** Whether the shape is an EAR. */
    boolean isEar() {
        return name().startsWith("EAR");
    }

    /** The name of the shape in a path. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> packages() {
        return packages;
    }

    /** The path of the (first) application, relative to the path of the deployment. */
    String applicationPath() {
        return application().getAnnotation(ApplicationPath.class).value().substring(1) + "/";
    }

    /** The (first) application, for servers that do not find it themselves. */
    Class<?> application() {
        return classes.get(0);
    }

    Stream<Class<?>> classes() {
        return classes.stream();
    }

    /** The settings of the shape as the text of a properties file. */
    public String settings() {
        return switch (this) {
            case NO_SECRET -> "";
            case ISSUES -> "jwt.algorithm=ES256\njwt.sign-key-location=" + PublishedKey.file() + "\n";
            case CHECKS -> "jwt.algorithm=ES256\njwt.jwks-location=" + PublishedKey.address() + "\n";
            case CHAT -> secret() + "jwt.token-locations=header,cookie\nchat.origin=https://shop.example\n";
            case DESCRIBED ->
                secret()
                        + "jwt.refresh-expiration-delta=P7D\njwt.token-locations=header,cookie\njwt.cookie-csrf=token\n"
                        + "mp.openapi.filter=described.OwnFilter\n";
            case SESSIONS -> secret() + "jwt.refresh-expiration-delta=P7D\njwt.verify-session=true\n";
            case DATABASE -> database("java:comp/DefaultDataSource") + "mp.config.profile=test\n";
            case DATABASE_NAMED -> database("accounts") + "mp.config.profile=test\n";
            case DATABASE_AWAY -> database("java:app/jdbc/accounts") + "accounts.founder=java:app/jdbc/founder\n";
            case DATABASE_EMPTY -> database("java:app/jdbc/accounts") + "accounts.founder=java:app/jdbc/accounts\n";
            case NO_DATA_SOURCE -> database("nowhere");
            case NO_JNDI_NAME -> database("java:app/jdbc/nowhere");
            case SESSIONS_WITHOUT_GRACE ->
                secret() + "jwt.refresh-expiration-delta=P7D\njwt.refresh-grace=PT0S\njwt.max-token-length=65536\n";
            // Quarkus on a local address rejects requests with the Host header of another one.
            case COOKIES -> cookies() + "quarkus.http.host-validation.require-localhost=false\n";
            case COOKIES_ONLY ->
                secret() + "jwt.token-locations=cookie\njwt.cookie-name=__Host-shop\njwt.cookie-same-site=Lax\n"
                        + "jwt.cookie-csrf=token\njwt.cookie-trusted-origins=https://front.example\n"
                        + "jwt.refresh-expiration-delta=P7D\n";
            case COOKIES_WITH_CORS_OF_QUARKUS ->
                cookies() + "quarkus.http.cors.enabled=true\n"
                        + "quarkus.http.cors.origins=https://front.example,https://reader.example\n";
            default -> secret();
        };
    }

    private static String database(String dataSource) {
        return secret() + "jwt.data-source=" + dataSource
                + "\njwt.refresh-expiration-delta=P7D\njwt.refresh-grace=PT0S\njwt.verify-session=true\n";
    }

    private static String cookies() {
        return secret() + "jwt.token-locations=header,cookie\n"
                + "jwt.cookie-trusted-origins=https://front.example,http://localhost:5173\n"
                + "jwt.refresh-expiration-delta=P7D\njwt.verify-session=true\n";
    }

    private static String secret() {
        return "jwt.secret-key=" + SECRET + "\n";
    }
}
