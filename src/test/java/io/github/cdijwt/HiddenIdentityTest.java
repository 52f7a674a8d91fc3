package io.github.cdijwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.token.DefaultPayload;
import org.junit.jupiter.api.Test;

/** Is in another package than the code that looks for ids, like the classes of an application. */
class HiddenIdentityTest {

    private record Row(int id) {}

    static class Getter {
        public int getId() {
            return 2;
        }
    }

    static class Field {
        public final int id = 3;
    }

    private final DefaultPayload<Object> payloads = new DefaultPayload<>();

    @Test
    void an_id_is_found_in_a_class_that_is_not_public() {
        assertThat(payloads.payload(new Row(1))).hasToString("{\"identity\":1}");
        assertThat(payloads.payload(new Getter())).hasToString("{\"identity\":2}");
        assertThat(payloads.payload(new Field())).hasToString("{\"identity\":3}");
    }
}
