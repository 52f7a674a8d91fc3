package io.github.cdijwt.internal.jws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownHeadersTest {

    private final KnownHeaders known = new KnownHeaders();

    @Test
    void a_header_is_found_by_its_whole_text() {
        JwsHeader header = header("k1");
        known.add("abc", header);

        assertThat(known.find("abc.def", 3)).isSameAs(header);
        assertThat(known.find("abcd.ef", 4)).isNull();
        assertThat(known.find("ab.cdef", 2)).isNull();
        assertThat(known.find("abx.def", 3)).isNull();
    }

    @Test
    void a_header_that_two_threads_add_is_kept_once() {
        JwsHeader first = header("k1");
        known.add("h0", first);
        for (int i = 0; i < 15; i++) {
            known.add("h0", header("k2"));
            known.add("x" + i, header("k3"));
        }

        assertThat(known.find("h0", 2)).isSameAs(first);
    }

    @Test
    void the_last_sixteen_headers_are_kept() {
        for (int i = 10; i < 50; i++) {
            known.add("h" + i, header("k" + i));
        }

        for (int i = 10; i < 34; i++) {
            assertThat(known.find("h" + i, 3)).isNull();
        }
        for (int i = 34; i < 50; i++) {
            assertThat(known.find("h" + i, 3)).isEqualTo(header("k" + i));
        }
    }

    private static JwsHeader header(String keyId) {
        return new JwsHeader("HS256", keyId, false);
    }
}
