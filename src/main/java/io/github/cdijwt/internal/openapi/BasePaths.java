package io.github.cdijwt.internal.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the part of documented paths that comes before the path of the resource. It is the path of the application, and on
 * some servers the path of the deployment before it.
 */
final class BasePaths {

    private final Map<String, Integer> candidates = new HashMap<>();

    private BasePaths(Collection<String> documented, Collection<String> resources) {
        for (String path : documented) {
            for (String resource : resources) {
                if (!resource.equals("/") && path.endsWith(resource)) {
                    candidates.merge(path.substring(0, path.length() - resource.length()), 1, Integer::sum);
                }
            }
        }
    }

    /**
     * The base paths, without a slash at the end: one for each application whose path is known. If none is known, the base
     * path is the one that fits most resources.
     *
     * @param documented the documented paths
     * @param resources the paths of the known resources, below the application
     * @param applications the paths of the known applications, empty for the root path
     */
    static Set<String> of(Collection<String> documented, Collection<String> resources, Set<String> applications) {
        BasePaths paths = new BasePaths(documented, resources);
        Set<String> known = new LinkedHashSet<>();
        for (String application : applications) {
            known.add(paths.best(application).orElse(application));
        }
        return known.isEmpty() ? Set.of(paths.best("").orElse("")) : known;
    }

    /** The most frequent base path with this end; if there are several, the shortest. */
    private Optional<String> best(String end) {
        return candidates.entrySet().stream()
                .filter(candidate -> candidate.getKey().endsWith(end))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(candidate -> -candidate.getKey().length())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
