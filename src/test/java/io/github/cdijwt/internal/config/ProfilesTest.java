package io.github.cdijwt.internal.config;

import static io.github.cdijwt.internal.config.TestConfigs.SECRET;
import static io.github.cdijwt.internal.config.TestConfigs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    private static final String RANDOM_KEY = "jwt.secret-key is not set, and the profile is dev or test:"
            + " tokens are signed with a random key, which lasts until the end of this ";

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "test,foo", "foo,dev", "foo, test ", " dev", "dev,test"})
    void in_development_a_missing_secret_is_a_warning(String profile) {
        for (String key : new String[] {"mp.config.profile", "smallrye.config.profile"}) {
            JwtConfig config = only(key, profile);
            assertThat(config.faults()).isEmpty();
            assertThat(config.warnings()).containsExactly(RANDOM_KEY + (profile.contains("test") ? "run" : "JVM"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod",
                "tests",
                "TEST",
                "developer",
                "my-test",
                "test;foo",
                "testing,device",
                "dev,prod",
                "prod, test"
            })
    void in_other_profiles_a_missing_secret_is_a_fault(String profile) {
        for (String key : new String[] {"mp.config.profile", "smallrye.config.profile"}) {
            JwtConfig config = only(key, profile);
            assertThat(config.faults()).singleElement().asString().startsWith("jwt.secret-key: is not set");
            assertThat(config.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"dev, true", "'foo,dev', true", "test, false", "'dev,test', false", "'dev,prod', false", "prod, false"})
    void only_a_developer_sees_each_missing_token_in_the_log(String profile, boolean shown) {
        for (String key : new String[] {"mp.config.profile", "smallrye.config.profile"}) {
            assertThat(only(key, profile).logSettings().isForDeveloper()).isEqualTo(shown);
        }
        assertThat(only().logSettings().isForDeveloper()).isFalse();
    }

    @Test
    void the_microprofile_profile_takes_precedence_over_that_of_smallrye() {
        Map<String, String> mixed = Map.of("mp.config.profile", "prod", "smallrye.config.profile", "test");
        assertThat(new Profiles(TestConfigs.of(mixed)).areDevelopment()).isFalse();
        Map<String, String> other = Map.of("mp.config.profile", "test", "smallrye.config.profile", "prod");
        assertThat(new Profiles(TestConfigs.of(other)).areDevelopment()).isTrue();
        assertThat(new Profiles(TestConfigs.of(Map.of())).areDevelopment()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "dev,test", "test,dev"})
    void the_random_key_of_a_test_is_new_each_time_and_long_enough_for_every_algorithm(String profile) {
        byte[] one = keyOf(only("mp.config.profile", profile));
        byte[] other = keyOf(only("mp.config.profile", profile));
        assertThat(one).hasSize(64).isNotEqualTo(other);
    }

    @Test
    void the_random_key_of_the_dev_profile_is_kept_and_not_used_in_other_profiles() {
        byte[] first = keyOf(only("mp.config.profile", "dev"));
        byte[] reloaded = keyOf(only("smallrye.config.profile", "foo,dev"));
        assertThat(first).hasSize(64).isEqualTo(reloaded);
        assertThat(keyOf(only("mp.config.profile", "test"))).isNotEqualTo(first);
    }

    @Test
    void a_configured_secret_is_used_in_development_too() {
        JwtConfig config = only("mp.config.profile", "test", "jwt.secret-key", SECRET);
        assertThat(config.warnings()).isEmpty();
        assertThat(keyOf(config)).asString().isEqualTo(SECRET);
    }

    @Test
    void a_bad_secret_is_a_fault_in_development_too() {
        assertThat(only("mp.config.profile", "test", "jwt.secret-key", "short").faults())
                .hasSize(1);
    }

    private static byte[] keyOf(JwtConfig config) {
        return config.keys().signing().key().getEncoded();
    }
}
