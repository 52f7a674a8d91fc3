package mpjwt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The service that checks tokens consists of its own few classes and uses the libraries of its server. */
class WithoutCdiJwtTest {

    @Test
    void the_service_that_checks_tokens_does_not_contain_cdi_jwt() {
        assertThat(CheckerUnderTest.server().files())
                .anyMatch(file -> file.contains("checker"))
                .noneMatch(file -> file.contains("cdi-jwt"))
                .noneMatch(file -> file.contains("io/github/cdijwt/") || file.contains("WEB-INF/lib"));
    }
}
