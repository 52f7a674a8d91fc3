package io.github.cdijwt.internal.rest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdijwt.JwtException;
import io.github.cdijwt.internal.token.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyReadTest {

    private final BodyRead read =
            new BodyRead(new ByteArrayInputStream(new byte[] {0, 1, 127, (byte) 128, (byte) 255}), Instant.EPOCH);

    @Test
    void single_bytes_are_read_without_a_sign_until_the_end() {
        assertThat(read.by(BodyReadTest::bytes)).containsExactly(0, 1, 127, 128, 255, -1, -1);
    }

    @Test
    void a_read_that_was_broken_off_reads_no_further_byte_and_clears_the_interrupt() {
        List<Throwable> thrown = new ArrayList<>();

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> read.by(body -> {
                    assertThat(read.breakOff(Refusals.loginTooSlow())).isTrue();
                    assertThat(read.breakOff(Refusals.tooManyLogins())).isFalse();
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    try {
                        return body.read();
                    } catch (IOException e) {
                        thrown.add(e);
                        return -1;
                    }
                }))
                .withMessage(Refusals.loginTooSlow().getMessage());
        assertThat(thrown).singleElement().isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(read.isBrokenOff()).isTrue();
    }

    @Test
    void a_read_that_has_ended_cannot_be_broken_off() {
        String result = read.by(body -> "done");

        assertThat(result).isEqualTo("done");
        assertThat(read.breakOff(Refusals.loginTooSlow())).isFalse();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(read.isBrokenOff()).isFalse();
    }

    /** Reads two more bytes than there are. */
    private static List<Integer> bytes(InputStream body) {
        List<Integer> bytes = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                bytes.add(body.read());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
