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

/** The file with the private keys of an issuer, in PEM: made for one run of the tests. */
record KeyFile(Path path) {

    /** In one step, as the README says: nobody reads a half of it. */
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
