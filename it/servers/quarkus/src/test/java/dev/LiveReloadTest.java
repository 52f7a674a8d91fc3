package dev;

import static contract.Refusal.CREDENTIALS;
import static contract.Refusal.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import contract.Forge;
import contract.Server;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import servers.Folder;
import servers.Java;
import servers.ServerProcess;
import servers.Shape;

/** A saved change takes effect at the next request, without a manual restart. */
class LiveReloadTest {

    private static final Pattern READY = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)|Failed to start");

    private static Project project;
    private static ServerProcess process;
    private static Server http;

    /** Prints the log of dev mode if a test fails. */
    @RegisterExtension
    static final AfterTestExecutionCallback LOG = test -> test.getExecutionException()
            .ifPresent(e -> System.out.println(test.getDisplayName() + "\n" + process.log()));

    @BeforeAll
    static void start() throws IOException {
        Path folder = Folder.fresh("dev");
        project = new Project(folder);
        restore();
        project.compile();
        process = ServerProcess.start(
                folder,
                Map.of(),
                Java.command("-XX:TieredStopAtLevel=1", "-Xmx512m")
                        .and("-Dquarkus.http.port=" + ServerProcess.freePort(), "-Dquarkus.http.host=127.0.0.1")
                        .and("-cp", classPath(), DevMode.class.getName())
                        .and(jar().toString(), folder.toString())
                        .words());
        String address = process.await(READY).group(1);
        if (address == null) {
            throw process.failed("did not start");
        }
        http = new Server(URI.create(address + "/"), Shape.SECRET);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    /** Restores the sources without a request: dev mode reloads them together with the changes of the next test. */
    @BeforeEach
    void reset() {
        restore();
    }

    @Test
    void a_changed_resource_is_reloaded_and_still_asks_for_a_token() {
        project.edit("ProtectedResource", "user.toString()", "\"changed for \" + user.username()");

        http.get("protected").isRefusedWith(NO_TOKEN);
        http.get("protected", http.login("user1", "abcxyz").succeeds().token()).succeedsWith("changed for user1");
    }

    @Test
    void an_added_annotation_protects_at_the_next_request_and_a_removed_one_no_longer() {
        project.write("Notes", """
                package quickstart;

                import io.github.cdijwt.JwtRequired;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.Path;

                @Path("notes")
                public class Notes {
                    @GET
                    @JwtRequired
                    public String get() {
                        return "notes";
                    }
                }
                """);
        http.get("notes").isRefusedWith(NO_TOKEN);
        http.get("notes", token(1)).succeedsWith("notes");

        project.edit("Notes", "    @JwtRequired\n", "");
        http.get("notes").succeedsWith("notes");

        project.edit("Notes", "@Path", "@JwtRequired\n@Path");
        http.get("notes").isRefusedWith(NO_TOKEN);
    }

    @Test
    void a_new_stereotype_with_the_annotation_protects() {
        project.edit("ProtectedResource", "    @JwtRequired\n", "");
        project.edit("ProtectedResource", "@RequestScoped\n", "@Restricted\n@RequestScoped\n");
        project.write("Restricted", """
                package quickstart;

                import io.github.cdijwt.JwtRequired;
                import jakarta.enterprise.inject.Stereotype;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;

                @Stereotype
                @JwtRequired
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Restricted {}
                """);

        http.get("protected").isRefusedWith(NO_TOKEN);
        http.get("protected", token(1)).succeedsWith("User[id=1, username=user1]");
    }

    @Test
    void a_changed_user_bean_decides_which_users_exist() {
        project.edit("Users", "new User(1, \"user1\")", "new User(3, \"user3\")");

        http.login("user1", "abcxyz").isRefusedWith(CREDENTIALS);
        http.get("protected", token(1)).has(401);
        http.get("protected", http.login("user3", "abcxyz").succeeds().token())
                .succeedsWith("User[id=3, username=user3]");
    }

    @Test
    void a_proxyable_user_class_can_replace_a_record() {
        project.write("User", """
                package quickstart;

                public class User {
                    private int id;
                    private String username;

                    protected User() {}

                    public User(int id, String username) {
                        this.id = id;
                        this.username = username;
                    }

                    public int getId() {
                        return id;
                    }

                    public String username() {
                        return username;
                    }
                }
                """);
        project.edit("Users", "user.id()", "user.getId()");
        project.edit("ProtectedResource", "user.toString()", "user.getId() + \" \" + user.username()");

        http.get("protected", http.login("user1", "abcxyz").succeeds().token()).succeedsWith("1 user1");
        http.get("protected", token(2)).succeedsWith("2 user2");
    }

    @Test
    void an_identity_class_of_another_name_can_replace_the_first() {
        project.write("Person", "package quickstart;\n\npublic record Person(int id, String username) {}\n");
        project.edit("Users", "User(", "Person(");
        project.edit("Users", "User ", "Person ");
        project.edit("Users", "User>", "Person>");
        project.edit("ProtectedResource", "    User user", "    Person user");

        http.get("protected").isRefusedWith(NO_TOKEN);
        http.get("protected", http.login("user1", "abcxyz").succeeds().token())
                .succeedsWith("Person[id=1, username=user1]");
    }

    @Test
    void a_fault_is_logged_and_its_repair_restarts_the_application() {
        project.write("Kept", """
                package quickstart;

                import io.github.cdijwt.CurrentIdentity;
                import jakarta.enterprise.context.ApplicationScoped;
                import jakarta.inject.Inject;

                @ApplicationScoped
                public class Kept {
                    @Inject
                    @CurrentIdentity
                    User user;
                }
                """);
        assertThat(http.get("protected", token(1)).has(500).body())
                .contains("@CurrentIdentity quickstart.User is injected into quickstart.Kept");

        project.delete("Kept");
        http.get("protected").isRefusedWith(NO_TOKEN);
        http.get("protected", token(1)).succeedsWith("User[id=1, username=user1]");
    }

    @Test
    void a_developer_without_a_configured_secret_stays_logged_in() {
        project.configure("");
        String token = http.login("user1", "abcxyz").succeeds().token();
        project.edit("ProtectedResource", "user.toString()", "\"changed for \" + user.username()");

        http.get("protected", token).succeedsWith("changed for user1");
    }

    private static void restore() {
        project.configure("jwt.secret-key=" + Shape.SECRET + "\n");
        List.of("User", "Users", "ProtectedResource").forEach(project::restore);
        List.of("Person", "Restricted", "Kept", "Notes").forEach(project::delete);
    }

    private static String token(int user) {
        return new Forge(Shape.SECRET).sign(Forge.claimsWith("identity", Integer.toString(user)));
    }

    private static Path jar() {
        return Path.of(System.getProperty("server.home"));
    }

    /** The libraries of Quarkus and of its build, as its Maven plugin uses them; cdi-jwt belongs to the application instead. */
    private static String classPath() throws IOException {
        try (Stream<Path> libraries = Files.walk(jar().resolve("lib"))) {
            return Stream.concat(
                            Stream.of(Path.of("target", "test-classes").toAbsolutePath()),
                            List.copyOf(libraries.toList()).stream()
                                    .filter(file -> file.toString().endsWith(".jar"))
                                    .filter(file ->
                                            !file.getFileName().toString().startsWith("io.github.cdijwt")))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
