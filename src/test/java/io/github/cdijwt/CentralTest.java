package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven Central rejects an upload without these parts, but nothing checks them before. */
@ParameterizedClass
@ValueSource(strings = {"pom.xml", "src/kit/pom.xml"})
class CentralTest {

    private final Pom pom;

    CentralTest(String file) {
        pom = Pom.read(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/url",
                "scm/connection",
                "scm/developerConnection",
                "scm/url"
            })
    void the_pom_has_the_required_metadata(String path) {
        assertThat(pom.text("/project/" + path)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven-source-plugin", "maven-javadoc-plugin"})
    void each_build_makes_sources_and_javadoc(String plugin) {
        assertThat(pom.texts(
                        "/project/build/plugins/plugin[artifactId='" + plugin + "']/executions/execution/goals/goal"))
                .hasSize(1);
    }

    @Test
    void a_release_is_signed_and_uploaded() {
        assertThat(pom.texts("/project/profiles/profile[id='release']//plugin/artifactId"))
                .containsExactly("maven-enforcer-plugin", "maven-gpg-plugin", "central-publishing-maven-plugin");
    }

    @Test
    void a_snapshot_cannot_be_uploaded() {
        assertThat(pom.texts("/project/profiles/profile[id='release']//rules/requireReleaseVersion"))
                .hasSize(1);
        assertThat(pom.texts("/project/distributionManagement")).isEmpty();
    }
}
