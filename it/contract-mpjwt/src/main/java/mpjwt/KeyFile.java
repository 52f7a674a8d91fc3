package mpjwt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The PEM file with an issuer's private keys, made for one run of the tests. */
record KeyFile(Path path) {

    /** Replaces the file in one step, as the README says, so that a reader never sees a half-written file. */
    void write(KeyPair... keys) {
        try {
            Path whole = Files.writeString(
                    path.resolveSibling("new.pem"),
                    Stream.of(keys)
                            .map(pair -> pem(pair.getPrivate(), "PRIVATE KEY"))
                            .collect(Collectors.joining()));
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pem(Key key, String label) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getEncoded())
                + "\n-----END " + label + "-----\n";
    }
}
