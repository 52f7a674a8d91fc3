package guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import guides.Guide.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README and the guides have the responses that the pages show. */
class GuidesTest {

    private static final String END = "== end of a block ==";

    /** Only the page with this name, to try it. */
    private static final String ONE = System.getProperty("guide", "");

    @TempDir
    Path temporary;

    /** Pages with the same application share it. The next ones start while the commands of a page run. */
    private final Map<List<String>, Future<GuideApplication>> applications = new HashMap<>();

    private final ExecutorService starter = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() throws ExecutionException, InterruptedException {
        starter.shutdown();
        for (Future<GuideApplication> application : applications.values()) {
            application.get().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> the_commands_have_the_responses_of_the_page() {
        Assumptions.assumeTrue(hasPrograms(), "skipped: the commands of the guides need bash, curl and openssl");
        List<Guide> guides =
                pages().filter(guide -> !guide.packages().isEmpty()).toList();
        guides.forEach(guide -> start(guide.packages()));
        return guides.stream().map(guide -> DynamicTest.dynamicTest(guide.name(), () -> run(guide)));
    }

    @Test
    void the_commands_that_the_quickstart_prints_work_as_pasted() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPrograms(), "skipped: the commands of the quickstart need bash, curl and openssl");
        try (GuideApplication quickstart = GuideApplication.start(List.of("quickstart"), temporary)) {
            String log = quickstart.log("^curl -i .*/auth/refresh$");
            String output = String.join("", output(log.substring(log.indexOf("or try:") + 7), temporary));
            assertThat(output)
                    .containsSubsequence(
                            "{\"access_token\":\"",
                            "User[id=1, username=user1]",
                            "{\"access_token\":\"",
                            "HTTP/1.1 204 No Content",
                            "HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void a_page_with_curl_names_its_application_and_shows_each_response() {
        assertThat(pages().flatMap(guide -> guide.exchanges().stream()
                        .filter(Exchange::callsTheApplication)
                        .filter(Exchange::isRun)
                        .filter(exchange -> guide.packages().isEmpty()
                                || exchange.response().isEmpty())
                        .map(exchange -> guide.name() + ": " + exchange.commands())))
                .isEmpty();
    }

    private static Stream<Guide> pages() {
        return Guide.all().stream().filter(guide -> guide.name().contains(ONE));
    }

    private void run(Guide guide) throws IOException, InterruptedException, ExecutionException {
        List<Exchange> exchanges = guide.exchanges().stream()
                .filter(Exchange::isRun)
                .filter(exchange -> exchange.response().isPresent())
                .toList();
        assertThat(exchanges).as("blocks with a response").isNotEmpty();
        GuideApplication application = applications.get(guide.packages()).get();
        String[] outputs = output(script(exchanges, application.port()), application.folder());
        for (int i = 0; i < exchanges.size(); i++) {
            String output = outputs[i].replace("\r", "").strip();
            if (!exchanges.get(i).pattern().matcher(output).matches()) {
                fail(
                        "%s%nshould print%n%s%nand prints%n%s%nThe log:%n%s",
                        exchanges.get(i).commands(),
                        exchanges.get(i).response().orElseThrow(),
                        output,
                        application.log());
            }
        }
    }

    private void start(List<String> packages) {
        applications.computeIfAbsent(
                packages,
                some -> starter.submit(
                        () -> GuideApplication.start(some, Files.createTempDirectory(temporary, "guide"))));
    }

    private static String script(List<Exchange> exchanges, int port) {
        return exchanges.stream()
                        .map(exchange ->
                                exchange.commands().replaceAll("(localhost|127\\.0\\.0\\.1):8080", "127.0.0.1:" + port))
                        .collect(Collectors.joining("\necho; echo '" + END + "'\n"))
                + "\n";
    }

    private static String[] output(String script, Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("commands.sh"), script);
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output.split(END, -1);
    }

    private static boolean hasPrograms() {
        try {
            return new ProcessBuilder("bash", "-c", "curl --version && openssl version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
