package benchmarks;

import io.github.cdijwt.Tokens;
import io.github.cdijwt.internal.cdi.TestContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * cdi-jwt as applications use it: the injected {@code Tokens} in a container, with only algorithm and key configured.
 */
final class CdiJwt implements Contender {

    private final Tokens tokens;
    private final Users.User user = new Users.User(1, "user1");

    CdiJwt(Keys keys) {
        System.setProperty("jwt.algorithm", keys.algorithm().name());
        if (keys.algorithm().isSymmetric()) {
            System.setProperty("jwt.secret-key", keys.secret());
        } else {
            // The configuration of the tests already has a secret.
            System.setProperty("jwt.secret-key", "");
            System.setProperty("jwt.sign-key-location", written(keys.privatePem()));
        }
        tokens = TestContainer.with(Users.class)
                .initialize()
                .select(Tokens.class)
                .get();
    }

    private static String written(String pem) {
        try {
            Path file = Files.createTempFile("benchmark", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String issue() {
        return tokens.issue(user);
    }

    @Override
    public Object verify(String token) {
        return tokens.verify(token);
    }
}
