package load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The state of a server between two requests.
 *
 * @param heap the size of the live objects in its heap in bytes, after a garbage collection
 * @param threads the number of its threads
 */
record Condition(long heap, long threads) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");
    private static final Pattern THREADS = Pattern.compile("(?m)^java\\.threads\\.live=(\\d+)$");

    static Condition of(ProcessHandle server) {
        // The histogram counts only live objects, and collects garbage first.
        return new Condition(
                number(TOTAL, jcmd(server, "GC.class_histogram")), number(THREADS, jcmd(server, "PerfCounter.print")));
    }

    double megabytes() {
        return heap / 1e6;
    }

    private static long number(Pattern pattern, String text) {
        MatchResult found = pattern.matcher(text).results().findFirst().orElseThrow();
        return Long.parseLong(found.group(1));
    }

    private static String jcmd(ProcessHandle server, String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(server.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
