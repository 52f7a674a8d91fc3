package io.github.cdijwt.internal.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.config.HttpSettings;
import jakarta.enterprise.inject.CreationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreationExceptionMapperTest {

    private final CreationException other = new CreationException("no database");

    @Test
    void a_wrapped_rejection_becomes_the_response() {
        Response response =
                mapper(null).toResponse(new CreationException(new JwtException("Gone", "No longer here", 410)));

        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.getEntity()).asString().contains("No longer here");
    }

    @Test
    void another_failure_goes_to_the_mapper_of_the_application() {
        Response response = mapper(failure -> Response.status(503).build()).toResponse(other);

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void another_failure_goes_to_the_server_if_the_application_has_no_mapper() {
        assertThatThrownBy(() -> mapper(null).toResponse(other)).isSameAs(other);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container injects here.
    private static CreationExceptionMapper mapper(@Nullable ExceptionMapper<RuntimeException> own) {
        CreationExceptionMapper mapper = new CreationExceptionMapper();
        mapper.answers = new Answers(
                new JsonError(),
                new HttpSettings(
                        "Realm",
                        List.of("JWT"),
                        Optional.empty(),
                        "jwt",
                        "username",
                        "password",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
        mapper.providers = new OwnMapper(own);
        return mapper;
    }

    private record OwnMapper(@Nullable ExceptionMapper<RuntimeException> own) implements Providers {

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public <T extends Throwable> ExceptionMapper<T> getExceptionMapper(Class<T> type) {
            return (ExceptionMapper<T>) own;
        }

        @Override
        public <T> MessageBodyReader<T> getMessageBodyReader(
                Class<T> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> MessageBodyWriter<T> getMessageBodyWriter(
                Class<T> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> ContextResolver<T> getContextResolver(Class<T> contextType, MediaType mediaType) {
            throw new UnsupportedOperationException();
        }
    }
}
