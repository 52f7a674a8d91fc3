package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of log messages has all texts that the code logs, and no others. */
class LogMessagesTest {

    private static final Path PAGE = Path.of("src/docs/reference/log-messages.adoc");

    private static final String TEXT = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";

    /** A statement that logs a text, or that adds a warning to those that the start logs. */
    private static final Pattern LOGS = Pattern.compile(
            "\\b(?:LOGGER\\.log|HookFailures\\.log|log(?:WithoutMessages)?|warnings\\.add|messages\\.warn)\\((?:" + TEXT
                    + "|[^\";])*;");

    /** Shorter parts occur by chance. */
    private static final int SHORTEST = 8;

    private final String code = code();
    private final List<List<String>> rows = rows();

    @Test
    void each_text_that_is_logged_is_on_the_page() {
        String page = rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));

        assertThat(LOGS.matcher(code).results().flatMap(statement -> texts(statement.group())))
                .hasSizeGreaterThan(60)
                .allSatisfy(text -> assertThat(page).contains(text));
    }

    @Test
    void each_message_of_the_page_is_in_the_code() {
        assertThat(rows)
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(parts(row.get(1).replace("`", ""), "\\.\\.\\.|jwt\\.[a-z-]+"))
                        .isNotEmpty()
                        .allSatisfy(part -> assertThat(code).contains(part)));
    }

    @Test
    void each_row_has_a_level_a_cause_and_a_remedy() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(0)).isIn("DEBUG", "INFO", "WARNING", "ERROR");
            assertThat(row).noneMatch(String::isBlank);
        });
    }

    /** The texts of code, without those that are too short, and without the numbers of parameters. */
    private static Stream<String> texts(String code) {
        return Pattern.compile(TEXT)
                .matcher(code)
                .results()
                .map(literal -> literal.group(1).replace("\\n", "").replace("\\\"", "\""))
                .flatMap(literal -> parts(literal, "\\{\\d}"));
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).filter(part -> part.length() >= SHORTEST);
    }

    /** All code, in which a text that is written in several parts is one. */
    private static String code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(LogMessagesTest::read)
                    .collect(Collectors.joining())
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows() {
        Matcher tables = Pattern.compile("\n// log\n.*?\\|===\n[^\n]*\n(.*?)\n\\|===", Pattern.DOTALL)
                .matcher(read(PAGE));
        return tables.results()
                .flatMap(table -> Arrays.stream(table.group(1).strip().split("\n\n", -1)))
                .map(row -> Arrays.stream(row.substring(1).split("\n\\|", -1)).toList())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
