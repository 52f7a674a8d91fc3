package io.github.cdijwt.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.CdiJwt;
import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.rest.application.ApplicationFilter;
import io.github.cdijwt.internal.rest.login.AuthResource;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.util.FeatureContextDelegate;
import org.junit.jupiter.api.Test;

class JwtFeatureTest {

    private final FeatureContext server = new FeatureContextDelegate(new ResteasyProviderFactoryImpl());
    private final JwtFeature feature = new JwtFeature();

    @Test
    void all_classes_are_registered_if_the_server_found_none() {
        assertThat(feature.configure(server)).isTrue();

        Configuration given = server.getConfiguration();
        // RESTEasy registers resources elsewhere, since they are not providers.
        assertThat(CdiJwt.classes())
                .filteredOn(type -> type != AuthResource.class)
                .allMatch(given::isRegistered);
        assertThat(given.isRegistered(ApplicationFilter.class)).isTrue();
    }

    @Test
    void a_filter_that_the_server_found_is_not_registered_again() {
        ApplicationFilter own = new ApplicationFilter();
        server.register(own);

        feature.configure(server);

        assertThat(server.getConfiguration().getInstances()).containsExactly(own);
        assertThat(server.getConfiguration().getClasses()).doesNotContain(ApplicationFilter.class);
    }

    @Test
    void a_mapper_of_the_application_wins_whether_it_is_registered_first_or_last() {
        ResteasyProviderFactoryImpl providers = new ResteasyProviderFactoryImpl();
        FeatureContext first = new FeatureContextDelegate(providers);
        feature.configure(first);
        first.register(OwnMapper.class);
        assertThat(providers.getExceptionMapper(JwtException.class)).isInstanceOf(OwnMapper.class);

        ResteasyProviderFactoryImpl others = new ResteasyProviderFactoryImpl();
        FeatureContext last = new FeatureContextDelegate(others);
        last.register(OwnMapper.class);
        feature.configure(last);
        assertThat(others.getExceptionMapper(JwtException.class)).isInstanceOf(OwnMapper.class);
    }

    /** A typical mapper of an application, without a priority. */
    public static class OwnMapper implements ExceptionMapper<JwtException> {

        @Override
        public Response toResponse(JwtException refusal) {
            return Response.status(refusal.status()).build();
        }
    }
}
