package io.github.cdijwt.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.OASFilter;
import org.junit.jupiter.api.Test;

/** The filter of an application, whose name in the configuration has less weight than that of cdi-jwt. */
class NextFilterTest {

    private static final String OURS = ApiDescription.class.getName();

    @Test
    void the_filter_of_the_application_is_found_behind_that_of_cdi_jwt() {
        assertThat(NextFilter.find(config(Map.of(NextFilter.KEY, Own.class.getName()))))
                .isInstanceOf(Own.class);
    }

    @Test
    void the_filter_with_the_highest_ordinal_counts() {
        assertThat(NextFilter.find(new SmallRyeConfigBuilder()
                        .withSources(
                                source(OURS, 280),
                                source(Other.class.getName(), 100),
                                source(" " + Own.class.getName() + " ", 250))
                        .build()))
                .isInstanceOf(Own.class);
    }

    @Test
    void a_filter_of_an_active_profile_counts_before_the_others() {
        assertThat(NextFilter.find(config(Map.of(
                        "mp.config.profile",
                        "first,second",
                        "%first.mp.openapi.filter",
                        Other.class.getName(),
                        "%second.mp.openapi.filter",
                        Own.class.getName(),
                        NextFilter.KEY,
                        Other.class.getName()))))
                .isInstanceOf(Own.class);
    }

    @Test
    void without_a_filter_of_the_application_nothing_changes() {
        OASFilter none = NextFilter.find(config(Map.of("%other.mp.openapi.filter", Own.class.getName())));

        assertThat(none).isNotInstanceOfAny(Own.class, ApiDescription.class);
    }

    @Test
    void a_class_that_is_missing_or_not_a_filter_is_a_fault_with_its_name() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NextFilter.find(config(Map.of(NextFilter.KEY, "no.such.Filter"))))
                .withMessageContaining("mp.openapi.filter=no.such.Filter");
        assertThatIllegalStateException()
                .isThrownBy(() -> NextFilter.find(config(Map.of(NextFilter.KEY, "java.lang.String"))))
                .withMessageContaining("a class that implements OASFilter");
    }

    private static Config config(Map<String, String> ofApplication) {
        return new SmallRyeConfigBuilder()
                .withSources(source(OURS, 280), new PropertiesConfigSource(ofApplication, "application", 100))
                .build();
    }

    private static PropertiesConfigSource source(String filter, int ordinal) {
        return new PropertiesConfigSource(Map.of(NextFilter.KEY, filter), "source " + ordinal, ordinal);
    }

    public static class Own implements OASFilter {}

    public static class Other implements OASFilter {}
}
