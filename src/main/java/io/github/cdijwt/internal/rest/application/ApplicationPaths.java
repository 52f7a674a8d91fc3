package io.github.cdijwt.internal.rest.application;

import io.github.cdijwt.internal.annotation.Lineage;
import jakarta.ws.rs.ApplicationPath;
import java.net.URI;
import java.util.Optional;

/** Compares base URIs with the {@code @ApplicationPath} of an {@code Application}. */
public final class ApplicationPaths {

    private static final ClassValue<Optional<String>> PATHS = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            return new Lineage(type)
                    .types()
                    .flatMap(c -> Optional.ofNullable(c.getDeclaredAnnotation(ApplicationPath.class)).stream())
                    .map(annotation -> annotation.value().replaceAll("^/+|/\\*$|/+$", ""))
                    .findFirst();
        }
    };

    private ApplicationPaths() {}

    /** The path with a slash before it, or an empty text for the root path; empty if there is no annotation. */
    public static Optional<String> of(Class<?> application) {
        return PATHS.get(application).map(path -> path.isEmpty() ? "" : "/" + path);
    }

    /**
     * Whether a base URI ends with the path of an {@code Application}. The root path never matches, because every URI ends
     * with it.
     */
    public static boolean isAt(Class<?> application, URI base) {
        String path = PATHS.get(application).orElse("");
        return !path.isEmpty() && base.getPath().endsWith("/" + path + "/");
    }
}
