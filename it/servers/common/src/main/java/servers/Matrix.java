package servers;

import contract.Answer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.container.ResourceContainer;

/**
 * Resources whose path is declared by one type and whose annotations are on another type, in every combination. This class
 * generates and compiles them, and adds them and a list of them to an archive.
 */
final class Matrix {

    /** The type that declares the path and the HTTP method. */
    enum Declared {
        INTERFACE("public interface %sApi { @GET %s String get(); }", "implements %sApi"),
        GENERIC_INTERFACE("public interface %sApi<T> { @GET %s T get(); }", "implements %sApi<String>"),
        SUPERCLASS("public class %sApi { @GET %s public String get() { return \"declared\"; } }", "extends %sApi"),
        ABSTRACT_CLASS("public abstract class %sApi { @GET %s public abstract String get(); }", "extends %sApi"),
        LOCAL_INTERFACE("@jakarta.ejb.Local public interface %sApi { @GET %s String get(); }", "implements %sApi");

        private final String type;
        private final String inherits;

        Declared(String type, String inherits) {
            this.type = type;
            this.inherits = inherits;
        }

        private boolean isInterface() {
            return inherits.startsWith("implements");
        }
    }

    /** The place of the annotation, and its requirement. */
    enum Marked {
        CLASS("@JwtRequired", "", ""),
        METHOD("", "@JwtRequired", ""),
        DECLARED_METHOD("", "", "@JwtRequired"),
        STEREOTYPE("@Closed", "", ""),
        ROLES("@JwtRequired(roles = \"admin\")", "", ""),
        OPTIONAL("@JwtRequired(optional = true)", "", ""),
        ALLOWED("@RolesAllowed(\"admin\")", "", ""),
        ALLOWED_METHOD("", "@RolesAllowed(\"admin\")", ""),
        ALLOWED_DECLARED_METHOD("", "", "@RolesAllowed(\"admin\")"),
        DENIED("@DenyAll", "", ""),
        DENIED_METHOD("", "@DenyAll", ""),
        APPLICATION("", "", ""),
        PERMITTED("@PermitAll", "", ""),
        PERMITTED_METHOD("", "@PermitAll", "");

        private final String onClass;
        private final String onMethod;
        private final String onDeclaredMethod;

        Marked(String onClass, String onMethod, String onDeclaredMethod) {
            this.onClass = onClass;
            this.onMethod = onMethod;
            this.onDeclaredMethod = onDeclaredMethod;
        }

        /** Whether the application is annotated too. */
        boolean isInMarkedApplication() {
            return this == APPLICATION || this == PERMITTED || this == PERMITTED_METHOD;
        }

        /**
         * The expected statuses without a token, with a broken token, with a valid token, and with a token that has the role.
         */
        List<Integer> statuses() {
            return switch (this) {
                case ROLES, ALLOWED, ALLOWED_METHOD, ALLOWED_DECLARED_METHOD -> List.of(401, 401, 403, 200);
                case DENIED, DENIED_METHOD -> List.of(403, 403, 403, 403);
                case PERMITTED, PERMITTED_METHOD -> List.of(200, 200, 200, 200);
                case OPTIONAL -> List.of(200, 401, 200, 200);
                default -> List.of(401, 401, 200, 200);
            };
        }
    }

    /** The kind of the resource object. */
    enum Made {
        REQUEST_SCOPED,
        WITHOUT_SCOPE,
        SINGLETON,
        SESSION_BEAN,
        DECORATED,
        SPECIALIZED,
        ALTERNATIVE
    }

    /** One combination. */
    record Cell(Declared declared, Marked marked, Made made) {

        String path() {
            return Stream.of(declared, marked, made)
                    .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining("/", "matrix/", ""));
        }

        /** Whether this is the answer of an EJB container that does not know the caller. */
        boolean mayBeRefused(Answer answer) {
            return made == Made.SESSION_BEAN
                    && (marked == Marked.ALLOWED || marked == Marked.ALLOWED_METHOD)
                    && answer.status() == 500;
        }

        /**
         * The expected statuses if the server calls the class that should have been replaced: that class has only the
         * annotations of the type that declares the path.
         */
        List<Integer> statusesIfNotReplaced() {
            if (marked == Marked.DECLARED_METHOD || marked == Marked.ALLOWED_DECLARED_METHOD) {
                return marked.statuses();
            }
            return marked.isInMarkedApplication() ? Marked.APPLICATION.statuses() : List.of(200, 200, 200, 200);
        }

        private String name() {
            return "P" + declared.ordinal() + "x" + marked.ordinal() + "x" + made.ordinal();
        }

        private boolean isOf(Shape shape, Set<Made> makes) {
            return marked.isInMarkedApplication() == (shape == Shape.MATRIX_MARKED)
                    && (made == Made.SESSION_BEAN || declared != Declared.LOCAL_INTERFACE)
                    && makes.contains(made);
        }

        /** The sources by type name, with a separate top-level class for each type, as session beans require. */
        private Map<String, String> sources() {
            Map<String, String> sources = new TreeMap<>();
            sources.put(
                    name() + "Api",
                    "@Path(\"" + path() + "\") " + declared.type.formatted(name(), marked.onDeclaredMethod));
            String inherits = declared.inherits.formatted(name());
            switch (made) {
                case REQUEST_SCOPED -> sources.put(name(), type("@RequestScoped", name(), inherits));
                case WITHOUT_SCOPE, SINGLETON -> sources.put(name(), type("", name(), inherits));
                case SESSION_BEAN -> sources.put(name(), type("@jakarta.ejb.Stateless", name(), inherits));
                case DECORATED -> {
                    String face = name() + "Face";
                    sources.put(face, "public interface " + face + " { String get(); }");
                    String faces = declared.isInterface() ? inherits + ", " + face : inherits + " implements " + face;
                    sources.put(name(), type("@RequestScoped", name(), faces));
                    sources.put(
                            name() + "Decorator",
                            "@Decorator @Priority(1) public class " + name() + "Decorator implements " + face
                                    + " { @Inject @Delegate " + face
                                    + " face; public String get() { return face.get(); } }");
                }
                case SPECIALIZED, ALTERNATIVE -> {
                    sources.put(
                            name(),
                            "@RequestScoped public class " + name() + " " + inherits
                                    + " { public String get() { return \"replaced\"; } }");
                    String how = made == Made.SPECIALIZED ? "@Specializes" : "@Alternative @Priority(1)";
                    sources.put(name() + "New", type("@RequestScoped " + how, name() + "New", "extends " + name()));
                }
            }
            return sources;
        }

        private String type(String how, String name, String inherits) {
            return marked.onClass + " " + how + " public class " + name + " " + inherits + " { " + marked.onMethod
                    + " public String get() { return \"called\"; } }";
        }
    }

    private static final String HEADER = """
            package matrix;
            import io.github.cdijwt.JwtRequired;
            import jakarta.annotation.Priority;
            import jakarta.annotation.security.*;
            import jakarta.decorator.*;
            import jakarta.enterprise.context.RequestScoped;
            import jakarta.enterprise.inject.*;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            """;

    private static final String STEREOTYPE = """
            @Stereotype @JwtRequired
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Closed {}
            """;

    private Matrix() {}

    static List<Cell> cells(Shape shape, Set<Made> makes) {
        return Arrays.stream(Declared.values())
                .flatMap(declared -> Arrays.stream(Marked.values())
                        .flatMap(marked -> Arrays.stream(Made.values()).map(made -> new Cell(declared, marked, made))))
                .filter(cell -> cell.isOf(shape, makes))
                .toList();
    }

    /** Compiles the resources of a shape and adds them to its archive. */
    static void addTo(ResourceContainer<?> archive, List<Cell> cells, Path folder) {
        Map<String, String> sources = new TreeMap<>(Map.of("Closed", STEREOTYPE));
        cells.forEach(cell -> sources.putAll(cell.sources()));
        sources.put("Listed", list(cells));
        compile(sources, folder);
        try (Stream<Path> classes = Files.list(folder.resolve("matrix"))) {
            classes.forEach(file -> archive.addAsResource(file.toFile(), "matrix/" + file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(List<Cell> cells) {
        return "public class Listed { public static java.util.Set<Class<?>> classes() { return java.util.Set.of("
                + cells.stream()
                        .filter(cell -> cell.made != Made.SINGLETON)
                        .map(cell -> cell.name() + ".class")
                        .collect(Collectors.joining(", "))
                + "); } public static java.util.Set<Object> singletons() { return java.util.Set.of("
                + cells.stream()
                        .filter(cell -> cell.made == Made.SINGLETON)
                        .map(cell -> "new " + cell.name() + "()")
                        .collect(Collectors.joining(", "))
                + "); } }";
    }

    private static void compile(Map<String, String> sources, Path folder) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, HEADER + text)));
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "--release", "17", "-classpath", classPath());
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call();
        if (!compiled) {
            throw new IllegalStateException("The matrix does not compile");
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path") + File.pathSeparator + Archives.ourJar();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///matrix/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
