package mpjwt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The service that checks tokens has its own few classes and what its server has. */
class NothingOfOursTest {

    @Test
    void the_service_that_checks_tokens_has_nothing_of_the_library_that_issues_them() {
        assertThat(CheckerUnderTest.server().files())
                .anyMatch(file -> file.contains("checker"))
                .noneMatch(file -> file.contains("cdi-jwt"))
                .noneMatch(file -> file.contains("io/github/cdijwt/") || file.contains("WEB-INF/lib"));
    }
}
