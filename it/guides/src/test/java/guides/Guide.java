package guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page with commands, or the part of it that is for one application.
 *
 * @param page the file
 * @param packages the packages of the application, or only {@code quickstart}; empty before a page names one
 * @param exchanges the commands, in the order of the page
 */
record Guide(Path page, List<String> packages, List<Exchange> exchanges) {

    private static final Path HOUSE = Path.of("..", "..");
    private static final String MARK = "// application: ";
    private static final Pattern APPLICATION = Pattern.compile("(?m)^(?=" + MARK + ")");
    private static final Pattern COMMANDS = Pattern.compile(
            "(?ms)(// not run: [^\n]+\n)?^\\[source,shell]\n----\n(.*?)\n----\n(?:\n*\\.Response\n(?:\\[[^\n]*]\n)?----\n(.*?)\n----\n)?");

    /**
     * A block of commands and the expected output, in which three dots match anything.
     *
     * @param response the output; empty if the page shows none
     * @param isRun false if the page says why the commands cannot be run
     */
    record Exchange(String commands, Optional<String> response, boolean isRun) {

        boolean callsTheApplication() {
            return commands.contains("curl");
        }

        Pattern pattern() {
            String[] parts = response.orElseThrow().strip().split("\\.\\.\\.", -1);
            String regex =
                    String.join(".*", Arrays.stream(parts).map(Pattern::quote).toList());
            return Pattern.compile(regex, Pattern.DOTALL);
        }
    }

    /** All pages, the README first. */
    static List<Guide> all() {
        try (Stream<Path> pages = Files.walk(HOUSE.resolve("src/docs"))) {
            return Stream.concat(
                            Stream.of(HOUSE.resolve("README.adoc")),
                            pages.filter(page -> page.toString().endsWith(".adoc"))
                                    .sorted())
                    .flatMap(Guide::parts)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Guide> parts(Path page) {
        try {
            return APPLICATION.splitAsStream(Files.readString(page)).map(part -> part(page, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide part(Path page, String text) {
        List<String> packages = text.startsWith(MARK)
                ? List.of(text.substring(MARK.length(), text.indexOf('\n')).split(", "))
                : List.of();
        List<Exchange> exchanges = COMMANDS.matcher(text)
                .results()
                .map(block -> new Exchange(block.group(2), Optional.ofNullable(block.group(3)), block.group(1) == null))
                .toList();
        return new Guide(page, packages, exchanges);
    }

    String name() {
        return HOUSE.relativize(page).toString();
    }
}
