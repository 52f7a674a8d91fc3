package servers;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import servers.Matrix.Cell;
import servers.Matrix.Made;

/**
 * A server that can run every {@link Shape} of deployment. Its methods describe the differences between servers, which tests
 * verify.
 */
public interface AppServer extends AutoCloseable {

    /** A setting as an environment variable, which every server has to read. */
    Map<String, String> ENVIRONMENT = Map.of("JWT_AUTH_ENDPOINT", "from-the-environment");

    /** The server's name in the README. */
    String name();

    /** The lowest version of Java that the server supports, and at least 17. */
    default int leastJava() {
        return 17;
    }

    /** The version of Java that runs the server in this build. */
    default String java() {
        return System.getProperty("java.specification.version");
    }

    /** The shapes that this server can have. */
    default Set<Shape> shapes() {
        Set<Shape> shapes = EnumSet.allOf(Shape.class);
        shapes.removeIf(Shape::isDescribed);
        shapes.removeIf(shape -> shape.hasEntities() && !hasDatabase());
        shapes.removeIf(shape -> shape == Shape.DATABASE && !hasDefaultDataSource());
        shapes.remove(Shape.COOKIES_WITH_CORS_OF_QUARKUS);
        return shapes;
    }

    /** Whether the server comes with a database that needs no configuration. */
    default boolean hasDatabase() {
        return false;
    }

    /** Whether the default data source of the server has a database, perhaps configured by the tests. */
    default boolean hasDefaultDataSource() {
        return hasDatabase();
    }

    /** Whether a deployment goes on, with 500 for each request, if cdi-jwt stops it while Jakarta REST starts. */
    default boolean goesOnWithoutFeature() {
        return false;
    }

    /** Whether the server shows resource classes without a scope to the extension of cdi-jwt. */
    default boolean showsUnscopedResources() {
        return true;
    }

    /** The shape that the contract tests run against. */
    default Shape contract() {
        return Shape.SCANNED;
    }

    /** The base URI of a shape, without the path of its application; waits until the shape is deployed. */
    URI baseOf(Shape shape);

    /** The address of the (first) application of a shape. Several servers have several, separated by spaces. */
    default String addresses(Shape shape) {
        return baseOf(shape).resolve(shape.applicationPath()).toString();
    }

    /** Whether the deployment of a shape succeeded; waits for the result. */
    boolean serves(Shape shape);

    /** Waits until the log has a line with this text, because some servers write their log later than their responses. */
    void awaitLine(Shape shape, String text);

    /** The log of the server, or only the part for this shape. */
    String log(Shape shape);

    /** The whole log of the server. */
    String log();

    /** Whether the server registers the filter of cdi-jwt for an {@code Application} that does not list it. */
    default boolean loadsFeatures() {
        return true;
    }

    /** Whether a deployment may have several {@code Application}s. */
    default boolean takesSeveralApplications() {
        return true;
    }

    /** The length in characters of the longest header that the server accepts by default. */
    default int longestHeader() {
        return Integer.MAX_VALUE;
    }

    /** The status that the server itself gives to these cookies, or 200 if it passes them on to the application. */
    default int statusOf(OddCookies cookies) {
        return 200;
    }

    /** Whether the server removes empty segments, dots and parameters from a path first. */
    default boolean cleansPaths() {
        return false;
    }

    /** Whether the server calls hooks on an event loop thread if the resource method is non-blocking. */
    default boolean callsHooksOnEventLoop() {
        return false;
    }

    /** Whether a close in {@code @OnOpen} may be lost under load: the connection then stays open, in silence. */
    default boolean losesCloses() {
        return false;
    }

    /** The kinds of resource objects that the server supports; by default all but session beans. */
    default Set<Made> makes() {
        return EnumSet.complementOf(EnumSet.of(Made.SESSION_BEAN));
    }

    /** Whether the EJB container may refuse all callers of a session bean with {@code @RolesAllowed}. */
    default boolean refusesSessionBeans() {
        return false;
    }

    /** Whether the server calls a resource whose path is declared by another type. */
    default boolean calls(Cell cell) {
        return true;
    }

    /** Whether the server checks {@code @RolesAllowed} itself too. */
    RoleCheck roleCheck();

    /** The same in a web application that sets {@code resteasy.role.based.security}. */
    default RoleCheck roleCheckIfTold() {
        return roleCheck();
    }

    /** The advice to users of this server in the reference. */
    default String advice() {
        return "Nothing.";
    }

    @Override
    void close();

    /** A second server with OpenAPI, which runs only {@link Shape#DESCRIBED}; empty if there is no OpenAPI for it. */
    default Optional<ApiServer> withOpenApi() {
        return Optional.empty();
    }

    /** Whether the description of the API shows the methods of sub-resources. */
    default boolean describesSubResources() {
        return true;
    }

    /** The parts that check {@code @RolesAllowed}. */
    enum RoleCheck {
        CDI_JWT("by cdi-jwt"),
        BOTH("by cdi-jwt and the server");

        private final String words;

        RoleCheck(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
