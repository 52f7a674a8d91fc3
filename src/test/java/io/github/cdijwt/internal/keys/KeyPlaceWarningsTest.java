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
    private static final String READABLE = "can be read by every user of this machine, who could make tokens with it:"
            + " let only the server read it, for example with chmod 400 or 440";
    private static final String WRITABLE =
            "can be changed by every user of this machine, who could put their own key there:"
                    + " let only its owner write it";

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
    void permissions_for_owner_and_group_are_accepted(String permissions) throws Exception {
        permit("rwxr-xr-x", permissions);
        for (Role role : Role.values()) {
            assertThat(warnings(role)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET", "SIGN"})
    @DisabledOnOs(OS.WINDOWS)
    void a_secret_or_private_key_that_everyone_can_read_causes_a_warning(Role role) throws Exception {
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
    void a_public_key_that_everyone_can_change_causes_a_warning() throws Exception {
        permit("rwxr-xr-x", "rw-r--rw-");
        assertThat(warnings(Role.VERIFY)).containsExactly("jwt.test-location: \"" + file + "\" " + WRITABLE);
        permit("rwxr-xr-x", "rw-r--r--");
        assertThat(warnings(Role.VERIFY)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_in_a_folder_that_others_cannot_enter_is_accepted() throws Exception {
        permit("rwxr-x---", "rw-rw-rw-");
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_permissions_of_a_link_are_those_of_its_target() throws Exception {
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
    void a_secret_with_invisible_characters_around_it_causes_a_warning(String before, String after) throws Exception {
        Files.writeString(file, before + SECRET + after);
        assertThat(warnings(Role.SECRET)).containsExactly("jwt.test-location: \"" + file + "\" " + BLANKS);
        assertThat(warnings(Role.SIGN)).as("a file that is not a plain secret").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void a_final_line_break_is_not_part_of_the_secret(String end) throws Exception {
        Files.writeString(file, SECRET + end);
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'"})
    void a_secret_in_quotation_marks_causes_a_warning(String mark) throws Exception {
        Files.writeString(file, mark + SECRET + mark + "\n");
        assertThat(warnings(Role.SECRET))
                .containsExactly("jwt.test-location: \"" + file + "\" begins and ends with a quotation mark, which is"
                        + " part of the secret: remove it, unless every program with this secret has it too");
    }

    @Test
    void a_jwk_and_random_bytes_may_end_with_any_character() throws Exception {
        Files.writeString(file, " " + TestKeys.oct(SECRET + " ") + " \n \n");
        assertThat(warnings(Role.SECRET)).isEmpty();
        byte[] random = new byte[32];
        random[0] = (byte) 0xFF;
        random[31] = ' ';
        Files.write(file, random);
        assertThat(warnings(Role.SECRET)).isEmpty();
    }

    @Test
    void a_missing_file_or_another_location_causes_no_warning() throws Exception {
        assertThat(place(Role.SECRET, folder.resolve("none")).warnings()).isEmpty();
        assertThat(new KeyPlace("jwt.x", Role.SIGN, KeyLocation.of("classpath:keys/certificate.pem")).warnings())
                .isEmpty();
    }

    @Test
    void a_risky_replacement_of_a_secret_logs_a_warning() throws Exception {
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
