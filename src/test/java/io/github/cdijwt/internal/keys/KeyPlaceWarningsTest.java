package io.github.cdijwt.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdijwt.internal.jws.JwsAlgorithm;
import io.github.cdijwt.internal.keys.KeyPlace.Role;
import io.github.cdijwt.internal.keys.format.KeyFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPlaceWarningsTest {

    private static final String SECRET = "Zk3vQ0xw7PpYbT5rLhN1sGd9uJcE4mAaXoWiR2qKfVgB8tHz";
    private static final String BLANKS =
            "begins or ends with a blank, line break or byte order mark, which is part of the"
                    + " secret: remove it, unless every program with this secret has it too";
    private static final String READABLE = "can be read by each user of this machine, who can make tokens with it:"
            + " let only the server read it, as after chmod 400 or 440";
    private static final String WRITABLE =
            "can be changed by each user of this machine, who can put their own key there:"
                    + " let nobody but its owner write it";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("key"), SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--r-----", "rw-rw----", "r--------"})
    @DisabledOnOs(OS.WINDOWS)
    void a_file_that_its_owner_and_group_can_use_is_not_warned_of(String permissions) throws Exception {
        permit("rwxr-xr-x", permissions);
        for (Role role : Role.values()) {
            assertThat(warnings(role)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET", "SIGN"})
    @DisabledOnOs(OS.WINDOWS)
    void a_secret_or_private_key_that_everybody_can_read_is_warned_of(Role role) throws Exception {
        permit("rwxr-xr-x", "rw-r--r--");
        assertThat(warnings(role)).containsExactly("jwt.test-location: \"" + file + "\" " + READABLE);
        permit("rwxr-x--x", "rw-r--rw-");
        assertThat(warnings(role))
                .containsExactly(
                        "jwt.test-location: \"" + file + "\" " + READABLE,
                        "jwt.test-location: \"" + file + "\" " + WRITABLE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_public_key_that_everybody_can_change_is_warned_of() throws Exception {
        permit("rwxr-xr-x", "rw-r--rw-");
        assertThat(warnings(Role.VERIFY)).containsExactly("jwt.test-location: \"" + file + "\" " + WRITABLE);
        permit("rwxr-xr-x", "rw-r--r--");
        assertThat(warnings(Role.VERIFY)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_in_a_folder_that_others_cannot_enter_is_not_warned_of() throws Exception {
        permit("rwxr-x---", "rw-rw-rw-");
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_is_as_open_as_the_file_that_it_leads_to() throws Exception {
        permit("rwxr-xr-x", "rw-r--r--");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(place(Role.SIGN, link).warnings())
                .containsExactly("jwt.test-location: \"" + link + "\" " + READABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' '",
        "'', '\t'",
        "'', '\r'",
        "'', '\n\n'",
        "'', '\r\r\n'",
        "' ', ''",
        "'\n', '\n'",
        "'\uFEFF', ''",
        "'', '\u00a0'"
    })
    void a_secret_with_something_around_it_that_nobody_sees_is_warned_of(String before, String after) throws Exception {
        Files.writeString(file, before + SECRET + after);
        assertThat(warnings(Role.SECRET)).containsExactly("jwt.test-location: \"" + file + "\" " + BLANKS);
        assertThat(warnings(Role.SIGN)).as("of a file that is no plain secret").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void one_line_end_is_no_part_of_the_secret(String end) throws Exception {
        Files.writeString(file, SECRET + end);
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'"})
    void a_secret_in_quotation_marks_is_warned_of(String mark) throws Exception {
        Files.writeString(file, mark + SECRET + mark + "\n");
        assertThat(warnings(Role.SECRET))
                .containsExactly("jwt.test-location: \"" + file + "\" begins and ends with a quotation mark, which is"
                        + " part of the secret: remove it, unless every program with this secret has it too");
    }

    @Test
    void a_jwk_and_random_bytes_may_end_as_they_like() throws Exception {
        Files.writeString(file, " " + TestKeys.oct(SECRET + " ") + " \n \n");
        assertThat(warnings(Role.SECRET)).isEmpty();
        byte[] random = new byte[32];
        random[0] = (byte) 0xFF;
        random[31] = ' ';
        Files.write(file, random);
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_and_what_is_no_file_are_not_warned_of() throws Exception {
        assertThat(place(Role.SECRET, folder.resolve("none")).warnings()).isEmpty();
        assertThat(new KeyPlace("jwt.x", Role.SIGN, KeyLocation.of("classpath:keys/certificate.pem")).warnings())
                .isEmpty();
    }

    @Test
    void a_secret_that_is_replaced_by_one_to_warn_of_is_warned_of_in_the_log() throws Exception {
        TestClock clock = new TestClock();
        LocatedKeys keys = new LocatedKeys(JwsAlgorithm.HS256, List.of(place(Role.SECRET, file)), clock);
        CapturedLog log = new CapturedLog();
        log.start();
        try {
            Files.writeString(file, SECRET + "2 ");
            clock.move(Duration.ofSeconds(1));
            assertThat(keys.signing().key().getEncoded()).isEqualTo((SECRET + "2 ").getBytes(StandardCharsets.UTF_8));
            clock.move(Duration.ofSeconds(1));
            assertThat(keys.signing().key().getEncoded()).isNotEmpty();
        } finally {
            log.stop();
        }
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .containsExactly("WARNING jwt.test-location: \"" + file + "\" " + BLANKS);
    }

    private void permit(String folderPermissions, String filePermissions) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(folderPermissions));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(filePermissions));
    }

    private List<String> warnings(Role role) throws KeyFault {
        return place(role, file).warnings();
    }

    private static KeyPlace place(Role role, Path file) throws KeyFault {
        return new KeyPlace("jwt.test-location", role, KeyLocation.of(file.toString()));
    }
}
