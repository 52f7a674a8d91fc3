package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, messages and the names of tests are plain English: these rules find the habits that make them hard to read. */
class WordsTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)/\\*\\*?(?s:.*?)\\*/|(?:^\\s*//.*\\R)+");
    private static final Pattern COMMENT_FRAME = Pattern.compile("(?m)^\\s*(?:/\\*+|\\*/|\\*|//)|\\*/\\s*$");
    private static final Pattern CODE = Pattern.compile("\\{@\\w+ [^}]*}|<pre>(?s:.*?)</pre>");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern TEST = Pattern.compile("(?m)^    (?:public )?void (\\w+)\\(");

    /** A sentence whose subject is a clause without a noun: "What is injected is a proxy". */
    private static final Pattern HEADLESS =
            Pattern.compile("(?:What|Who|Whoever|Whom|Whose|Where|Whatever) [a-z][^?]*");

    /** Words of a private language, where the trade has a term that every reader knows. */
    private static final Pattern PRIVATE = Pattern.compile(
            "\\b(?:brakes?|nobody|whoever|whom|truth values?|(?:is|are|was|were) told|warned of|in place of|as ever"
                    + "|lets? (?:them |it |nobody )?in|spares?|withdr(?:aw|aws|ew|awn)"
                    + "|(?<!quotation |order |question )(?:un)?mark(?:s|ed)?|stands?|he|his|him|she|hers?"
                    + "|(?<!there )(?:is|are) no [a-z]+)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void comments_are_plain_english() {
        assertThat(found(WordsTest::comments, Stream.of("src", "it"))).isEmpty();
    }

    @Test
    void messages_are_plain_english() {
        assertThat(found(WordsTest::messages, Stream.of("src/main"))).isEmpty();
    }

    @Test
    void names_of_tests_are_plain_english() {
        assertThat(found(WordsTest::testNames, Stream.of("src", "it"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Whoever asks waits.",
                "First the rule. What is injected is a proxy.",
                "Where the key is missing, the start fails.",
                "The brake waits.",
                "It stands on the class.",
                "A marked class.",
                "This is no token."
            })
    void a_habit_is_found(String prose) {
        assertThat(habits(prose)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "What does the server know?",
        "The wait of an account.",
        "A quotation mark is part of the secret.",
        "{@link Marks} has the annotation.",
        "There is no token."
    })
    void plain_english_is_left_alone(String prose) {
        assertThat(habits(prose)).isEmpty();
    }

    private static List<String> found(Function<String, Stream<String>> texts, Stream<String> folders) {
        return folders.flatMap(folder -> sources(Path.of(folder)).stream())
                // Its own examples are what it looks for.
                .filter(file -> !file.endsWith("WordsTest.java"))
                .flatMap(file -> texts.apply(read(file))
                        .flatMap(WordsTest::habits)
                        .map(habit -> file.getFileName() + ": " + habit))
                .toList();
    }

    private static Stream<String> habits(String prose) {
        String plain = CODE.matcher(prose).replaceAll("it");
        return Stream.of(plain.split("(?<=[.:;!?])\\s+|<p>"))
                .map(String::strip)
                .filter(sentence -> HEADLESS.matcher(sentence).matches()
                        || PRIVATE.matcher(sentence).find());
    }

    private static Stream<String> comments(String source) {
        return COMMENT.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(comment -> COMMENT_FRAME.matcher(comment).replaceAll("").replaceAll("\\s+", " "));
    }

    /** The texts of rejections are a contract with clients. */
    private static Stream<String> messages(String source) {
        return source.contains("class Refusals ")
                ? Stream.empty()
                : Stream.of(LITERAL.matcher(source)
                        .results()
                        .map(literal -> literal.group(1))
                        .collect(Collectors.joining("")));
    }

    private static Stream<String> testNames(String source) {
        return TEST.matcher(source)
                .results()
                .map(name -> name.group(1).replace('_', ' '))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static List<Path> sources(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
