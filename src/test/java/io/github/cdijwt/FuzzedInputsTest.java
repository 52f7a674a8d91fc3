package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.config.JwtConfigFuzz;
import io.github.cdijwt.internal.rest.login.LoginBodyFuzz;
import io.github.cdijwt.internal.token.TokenFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the seeds and earlier finds of the fuzzer; `mvn -Pfuzz verify` searches for new ones. */
class FuzzedInputsTest {

    private static final Path INPUTS = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicContainer> every_input_gets_an_expected_result() throws IOException {
        return Stream.of(
                inputs("TokenFuzz", TokenFuzz::fuzzerTestOneInput),
                inputs("LoginBodyFuzz", LoginBodyFuzz::fuzzerTestOneInput),
                inputs("JwtConfigFuzz", JwtConfigFuzz::fuzzerTestOneInput));
    }

    private static DynamicContainer inputs(String target, Consumer<byte[]> fuzz) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
            files.sorted()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> fuzz.accept(Files.readAllBytes(file)))));
        }
        assertThat(tests).isNotEmpty();
        return DynamicContainer.dynamicContainer(target, tests);
    }
}
