package dev;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.bootstrap.model.MutableJarApplicationModel;
import io.quarkus.deployment.dev.DevModeContext;
import io.quarkus.deployment.dev.DevModeMain;
import io.quarkus.maven.dependency.ResolvedArtifactDependency;
import io.quarkus.paths.PathList;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Quarkus in dev mode, as {@code mvn quarkus:dev} starts it, with the libraries of a mutable jar. Maven cannot start dev mode
 * here, because the jar of cdi-jwt is not in a repository during its own build.
 */
public final class DevMode {

    private DevMode() {}

    /** Takes the folder of the mutable jar and the folder of the project, with {@code src/main/java} in it. */
    public static void main(String... folders) throws Exception {
        Path jar = Path.of(folders[0]);
        Path project = Path.of(folders[1]);
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        ApplicationModel model = modelOf(jar);
        // The application itself comes from its sources, not from the jar.
        ((ResolvedArtifactDependency) model.getAppArtifact()).setResolvedPaths(PathList.of(classes));
        DevModeContext context = new DevModeContext();
        context.setApplicationRoot(new DevModeContext.ModuleInfo.Builder()
                .setArtifactKey(model.getAppArtifact().getKey())
                .setProjectDirectory(project.toString())
                .setSourcePaths(PathList.of(project.resolve("src/main/java")))
                .setClassesPath(classes.toString())
                .setResourcePaths(PathList.of(project.resolve("src/main/resources")))
                .setResourcesOutputPath(classes.toString())
                .setTargetDir(project.resolve("target").toString())
                .build());
        context.setProjectDir(project.toFile());
        context.setReleaseJavaVersion("17");
        context.setLocalProjectDiscovery(false);
        // Checks for changes at each request instead of once every two seconds.
        context.setTest(true);
        new DevModeMain(context, model).start();
    }

    private static ApplicationModel modelOf(Path jar) throws IOException, ClassNotFoundException {
        try (ObjectInputStream file =
                new ObjectInputStream(Files.newInputStream(jar.resolve("lib/deployment/appmodel.dat")))) {
            return ((MutableJarApplicationModel) file.readObject()).getAppModel(jar);
        }
    }
}
