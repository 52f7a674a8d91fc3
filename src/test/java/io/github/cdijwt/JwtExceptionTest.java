package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JwtExceptionTest {

    private final JwtException locked =
            new JwtException("Account locked", "Try again later", 423, Map.of("Retry-After", "60"));

    @Test
    void default_status_is_401_without_headers() {
        JwtException refusal = new JwtException("Invalid token", "Signature has expired");
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.error()).isEqualTo("Invalid token");
        assertThat(refusal.description()).isEqualTo("Signature has expired");
        assertThat(refusal.headers()).isEmpty();
        assertThat(refusal.reason()).isEqualTo(RefusalReason.APPLICATION);
        assertThat(refusal).hasMessage("Invalid token: Signature has expired").hasNoCause();
    }

    @Test
    void status_can_be_chosen() {
        JwtException refusal = new JwtException("Forbidden", "Not yours", 403);
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.headers()).isEmpty();
    }

    @Test
    void header_names_are_case_insensitive() {
        assertThat(locked.headers().get("Retry-After")).isEqualTo("60");
        assertThat(locked.headers().get("retry-after")).isEqualTo("60");
        assertThat(locked.headers()).containsKey("RETRY-AFTER").doesNotContainKey("Retry");
    }

    @Test
    void headers_are_copied_and_unmodifiable() {
        Map<String, String> given = new HashMap<>(Map.of("A", "1"));
        JwtException refusal = new JwtException("e", "d", 400, given);
        given.put("B", "2");
        assertThat(refusal.headers()).containsOnlyKeys("A");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refusal.headers().put("C", "3"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> refusal.headers().clear());
    }

    @Test
    void it_has_no_stack_trace_and_no_suppressed_exceptions() {
        locked.addSuppressed(new IllegalStateException());
        assertThat(locked.getStackTrace()).isEmpty();
        assertThat(locked.getSuppressed()).isEmpty();
    }

    @Test
    void it_can_be_serialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(locked);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            JwtException read = (JwtException) in.readObject();
            assertThat(read).hasMessage("Account locked: Try again later");
            assertThat(read.status()).isEqualTo(423);
            assertThat(read.error()).isEqualTo("Account locked");
            assertThat(read.description()).isEqualTo("Try again later");
            assertThat(read.headers()).containsOnlyKeys("Retry-After").containsKey("retry-after");
        }
    }

    @Test
    void applications_can_subclass_it() {
        class Locked extends JwtException {
            private static final long serialVersionUID = 1L;

            Locked() {
                super("Account locked", "Try again later", 423);
            }
        }
        assertThat(new Locked().status()).isEqualTo(423);
    }
}
