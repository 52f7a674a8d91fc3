package servers;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import servers.Matrix.Cell;
import servers.Matrix.Made;

/** A server that runs our shapes of deployments. What servers do differently is asked here, and tested. */
public interface AppServer extends AutoCloseable {

    /** A setting by its name as a variable, which every server has to read. */
    Map<String, String> ENVIRONMENT = Map.of("JWT_AUTH_ENDPOINT", "from-the-environment");

    /** Its name as the README has it. */
    String name();

    /** The least version of Java that it needs, of those that we need. */
    default int leastJava() {
        return 17;
    }

    /** The version of Java that runs it here. */
    default String java() {
        return System.getProperty("java.specification.version");
    }

    /** The shapes that this server can have. */
    default Set<Shape> shapes() {
        return hasDatabase() ? EnumSet.allOf(Shape.class) : EnumSet.complementOf(EnumSet.of(Shape.ENTITIES));
    }

    /** Whether it comes with a database and needs no configuration to use it. */
    default boolean hasDatabase() {
        return false;
    }

    /** Whether our extension sees a resource class that has no scope. */
    default boolean showsUnscopedResources() {
        return true;
    }

    /** The one that the contract is checked against. */
    default Shape contract() {
        return Shape.SCANNED;
    }

    /** Where a shape is served, up to the path of its application; waits until it is. */
    URI baseOf(Shape shape);

    /** Whether a shape is served, once it is known: otherwise its deployment has failed. */
    boolean serves(Shape shape);

    /** What the server said, of this shape at least. */
    String log(Shape shape);

    /** All that it said. */
    String log();

    /** Whether it registers our filter for an {@code Application} that does not name it. */
    default boolean loadsFeatures() {
        return true;
    }

    /** Whether a deployment may have several {@code Application}s. */
    default boolean takesSeveralApplications() {
        return true;
    }

    /** Whether it shows a path only without empty segments, dots and parameters. */
    default boolean cleansPaths() {
        return false;
    }

    /** Whether it calls hooks on a thread that must not block, where a resource method promises not to. */
    default boolean callsHooksOnEventLoop() {
        return false;
    }

    /** The ways in which it makes resources: without session beans, unless it has them. */
    default Set<Made> makes() {
        return EnumSet.complementOf(EnumSet.of(Made.SESSION_BEAN));
    }

    /** Whether it calls a resource whose path another type declares. */
    default boolean calls(Cell cell) {
        return true;
    }

    /** What it does with {@code @RolesAllowed}. */
    ContainerRoles containerRoles();

    /** The same, where a web application says {@code resteasy.role.based.security}. */
    default ContainerRoles containerRolesIfTold() {
        return containerRoles();
    }

    /** What whoever uses this server has to know, as the README has it. */
    default String advice() {
        return "";
    }

    @Override
    void close();

    /** What servers do with {@code @RolesAllowed} where our filter says who calls. */
    enum ContainerRoles {
        IGNORED("ignored"),
        REFUSED("refuses everybody"),
        CHECKED("checked");

        private final String words;

        ContainerRoles(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
