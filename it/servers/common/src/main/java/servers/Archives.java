package servers;

import application.Crowd;
import io.github.cdijwt.CdiJwt;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import orders.OrdersApplication;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.container.ClassContainer;
import org.jboss.shrinkwrap.api.container.ResourceContainer;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jws.JsonWebSignature;
import org.slf4j.Logger;
import plain.PlainApplication;
import plain.PlainResource;
import quickstart.PageResource;
import quickstart.ProtectedResource;
import quickstart.User;
import quickstart.Users;
import servers.Matrix.Made;

/** Builds the archives to deploy: the same classes and the same jar for each server. */
final class Archives {

    private static final StringAsset BEANS = new StringAsset(
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");

    private static final String ROLES_ASKED_FOR = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <context-param>
                <param-name>resteasy.role.based.security</param-name>
                <param-value>true</param-value>
              </context-param>
            </web-app>
            """;

    /** Names no data source, so that each server uses its default. */
    private static final StringAsset PERSISTENCE = new StringAsset("""
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="entities">
                <!-- EclipseLink would keep a collection as it was first read. -->
                <shared-cache-mode>NONE</shared-cache-mode>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                </properties>
              </persistence-unit>
            </persistence>
            """);

    /** The files of the quickstart's page. */
    private static final List<String> PAGE =
            List.of("quickstart/page.html", "quickstart/page.css", "quickstart/page.js");

    private Archives() {}

    /** The jar of the library as its users get it. */
    static Path ourJar() {
        return jarOf(CdiJwt.class);
    }

    /** The jar's name and the beginning of its SHA-256, which show that all servers ran the same jar. */
    static String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ourJar()));
            return ourJar().getFileName() + " " + HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library and its runtime dependencies. */
    static List<Path> libraries() {
        return List.of(ourJar(), jarOf(JsonWebSignature.class), jarOf(Logger.class));
    }

    /** Writes the archive of a shape into a folder. The shape gives the file and the context root their name. */
    static Path archive(Shape shape, Path folder, Set<Made> makes) {
        WebArchive war = war(shape, makes);
        if (!shape.isEar()) {
            libraries().forEach(library -> war.addAsLibraries(library.toFile()));
            return write(war.as(ZipExporter.class), folder.resolve(war.getName()));
        }
        EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, shape.path() + ".ear");
        if (shape == Shape.EAR_LIBRARY) {
            libraries().forEach(library -> ear.addAsLibraries(library.toFile()));
            war.deletePackages(false, "quickstart");
            war.addClasses(ProtectedResource.class, PageResource.class);
            war.deleteClass(Crowd.class);
            war.delete("WEB-INF/classes/META-INF/microprofile-config.properties");
            ear.addAsLibraries(ShrinkWrap.create(JavaArchive.class, "users.jar")
                    .addAsManifestResource(BEANS, "beans.xml")
                    .addAsManifestResource(new StringAsset(shape.settings()), "microprofile-config.properties")
                    .addClasses(User.class, Users.class));
        } else if (shape == Shape.EAR_LIBRARY_ALONE) {
            libraries().forEach(library -> ear.addAsLibraries(library.toFile()));
        } else {
            libraries().forEach(library -> war.addAsLibraries(library.toFile()));
        }
        ear.addAsModule(war);
        if (shape == Shape.EAR_WITH_PLAIN) {
            ear.addAsModule(ShrinkWrap.create(WebArchive.class, shape.path() + "-plain.war")
                    .addAsWebInfResource(BEANS, "beans.xml")
                    .addClasses(PlainApplication.class, PlainResource.class));
        }
        return write(ear.as(ZipExporter.class), folder.resolve(ear.getName()));
    }

    private static WebArchive war(Shape shape, Set<Made> makes) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, shape.path() + ".war")
                .addAsWebInfResource(BEANS, "beans.xml")
                .addAsResource(new StringAsset(shape.settings()), "META-INF/microprofile-config.properties");
        addClasses(war, shape, makes);
        if (shape == Shape.CONTAINER_ROLES) {
            war.setWebXML(new StringAsset(ROLES_ASKED_FOR));
        }
        if (shape == Shape.ENTITIES) {
            war.addAsResource(PERSISTENCE, "META-INF/persistence.xml");
        }
        Map<String, String> dataSources = DataSources.of(shape);
        if (!dataSources.isEmpty()) {
            war.setWebXML(new StringAsset(DataSources.webXml(dataSources)));
            war.addAsLibraries(DataSources.driver().toFile());
        }
        if (shape == Shape.ORDERS) {
            war.merge(
                    ShrinkWrap.createFromZipFile(
                            JavaArchive.class, jarOf(OrdersApplication.class).toFile()),
                    "WEB-INF/classes");
        }
        return war;
    }

    /** Writes a jar with only the classes of an application, for servers without web applications. */
    static Path jar(Shape shape, Path file, Set<Made> makes, Class<?>... more) {
        JavaArchive jar = ShrinkWrap.create(JavaArchive.class)
                .addAsManifestResource(BEANS, "beans.xml")
                .addAsManifestResource(new StringAsset(shape.settings()), "microprofile-config.properties")
                .addClasses(more);
        addClasses(jar, shape, makes);
        return write(jar.as(ZipExporter.class), file);
    }

    /** Writes a jar with a build compatible extension, for a server that needs one. */
    static Path extension(Class<? extends BuildCompatibleExtension> extension, Path file) {
        return write(
                ShrinkWrap.create(JavaArchive.class)
                        .addClass(extension)
                        .addAsServiceProvider(BuildCompatibleExtension.class, extension)
                        .as(ZipExporter.class),
                file);
    }

    private static <A extends ClassContainer<?> & ResourceContainer<?>> void addClasses(
            A archive, Shape shape, Set<Made> makes) {
        if (shape == Shape.MATRIX || shape == Shape.MATRIX_MARKED) {
            Matrix.addTo(archive, Matrix.cells(shape, makes), Folder.fresh("compiled-" + shape.path()));
        }
        // The quickstart's main class and its list of classes are left out, so that the server finds the classes
        // itself.
        shape.packages()
                .forEach(name -> archive.addPackages(
                        false, Filters.exclude("/quickstart/Quickstart(Application)?(\\$.*)?\\.class"), name));
        if (shape.packages().contains("quickstart")) {
            PAGE.forEach(archive::addAsResource);
        }
        Stream.concat(shape.classes(), Stream.of(shapes.Resources.class)).forEach(archive::addClass);
    }

    private static Path write(ZipExporter archive, Path file) {
        archive.exportTo(file.toFile(), true);
        return file;
    }

    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
