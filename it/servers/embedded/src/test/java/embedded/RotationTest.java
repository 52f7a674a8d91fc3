package embedded;

import static org.assertj.core.api.Assertions.assertThat;

import contract.Answer;
import contract.Forge;
import contract.Json;
import contract.KeyFiles;
import contract.Refusal;
import contract.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A key rotation as the README describes it, while clients log in and call two services: no call is refused. */
@Timeout(180)
class RotationTest {

    private static final Duration LIFETIME = Duration.ofSeconds(11);
    // A token is used for only half of its lifetime, so that it does not expire during a call.
    private static final long USED_FOR = LIFETIME.toNanos() / 2;
    private static final int CALLERS = 6;

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, String> lastByKey = new ConcurrentHashMap<>();
    private volatile Issued latest = new Issued("", 0);

    private record Issued(String token, long at) {}

    @Test
    void no_token_is_refused_during_a_key_rotation() throws InterruptedException {
        KeyPair old = KeyFiles.pairFor("ES256");
        KeyPair next = KeyFiles.pairFor("ES256");
        Path file = KeyFiles.write(folder.resolve("key.pem"), old.getPrivate());
        ExecutorService clients = Executors.newFixedThreadPool(CALLERS + 1);
        try (EmbeddedServer issuer = EmbeddedServer.start(Map.of(
                        "JWT_ALGORITHM",
                        "ES256",
                        "JWT_SIGN_KEY_LOCATION",
                        file.toString(),
                        "JWT_EXPIRATION_DELTA",
                        LIFETIME.toString(),
                        "JWT_LEEWAY",
                        "0"));
                EmbeddedServer checker = EmbeddedServer.start(Map.of(
                        "JWT_ALGORITHM", "ES256",
                        "JWT_LEEWAY", "0",
                        "JWT_JWKS_LOCATION",
                                issuer.http()
                                        .base()
                                        .resolve(".well-known/jwks.json")
                                        .toString()))) {
            login(issuer.http());
            String oldKey = keyOf(latest.token());
            String first = latest.token();
            checker.http().get("protected", first).succeeds();
            clients.submit(() -> repeat(() -> login(issuer.http())));
            for (int i = 0; i < CALLERS; i++) {
                clients.submit(() -> repeat(() -> call(issuer.http(), checker.http())));
            }

            KeyFiles.write(file, old.getPrivate(), next.getPrivate());
            await(() -> keysOf(issuer.http()).size() == 2);
            assertThat(keysOf(issuer.http())).startsWith(oldKey);
            assertThat(keyOf(latest.token())).isEqualTo(oldKey);
            // Instead of waiting five minutes: a token signed with the new key makes the checker fetch the keys again,
            // once it may.
            String newKey = keysOf(issuer.http()).get(1);
            await(() -> checker.http()
                            .get("protected", signed(next, newKey, latest.token()))
                            .status()
                    == 200);
            // A token with a made-up key id keeps the checker from fetching again, just when it would need to.
            checker.http()
                    .get("protected", signed(next, "made up", latest.token()))
                    .isRefusedWith(Refusal.KEY_UNKNOWN);

            KeyFiles.write(file, next.getPrivate(), old.getPrivate());
            await(() -> !keyOf(latest.token()).equals(oldKey));
            assertThat(keyOf(latest.token())).isEqualTo(newKey);
            assertThat(keysOf(issuer.http())).containsExactly(newKey, oldKey);

            await(() -> hasEnded(issuer.http(), lastByKey.get(oldKey)));
            KeyFiles.write(file, next.getPrivate());
            await(() -> keysOf(issuer.http()).equals(List.of(newKey)));

            int before = calls.get();
            await(() -> calls.get() > before + 200);
            assertThat(refused).isEmpty();
            assertThat(lastByKey).containsOnlyKeys(oldKey, newKey);
            System.out.println(
                    "A key was changed during " + logins + " logins and " + calls + " calls: none was refused");

            issuer.http().get("protected", first).isRefusedWith(Refusal.KEY_UNKNOWN);
        } finally {
            over.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void repeat(Runnable action) {
        while (!over.get()) {
            try {
                action.run();
            } catch (AssertionError | RuntimeException e) {
                if (!over.get()) {
                    refused.add(String.valueOf(e));
                }
            }
        }
    }

    private void login(Server issuer) {
        long now = System.nanoTime();
        Answer answer = issuer.login("user1", "abcxyz");
        if (answer.status() == 200) {
            latest = new Issued(answer.token(), now);
            lastByKey.put(keyOf(answer.token()), answer.token());
            logins.incrementAndGet();
        } else if (!over.get()) {
            refused.add("login: " + answer);
        }
    }

    private void call(Server issuer, Server checker) {
        Issued issued = latest;
        if (System.nanoTime() - issued.at() > USED_FOR) {
            return;
        }
        for (Server server : List.of(issuer, checker)) {
            Answer answer = server.get("protected", issued.token());
            calls.incrementAndGet();
            if (answer.status() != 200 && !over.get()) {
                refused.add(server.base() + ": " + answer);
            }
        }
    }

    /** The same claims, signed with another key. */
    private static String signed(KeyPair pair, String kid, String token) {
        String header = Json.object("alg", "ES256", "kid", kid);
        String input = Forge.base64(header) + '.' + token.split("\\.", -1)[1];
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + '.' + Forge.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasEnded(Server issuer, String token) {
        return issuer.get("protected", token).status() == 401;
    }

    private static List<String> keysOf(Server issuer) {
        List<String> keys = new ArrayList<>();
        issuer.get(".well-known/jwks.json")
                .json()
                .getJsonArray("keys")
                .forEach(key -> keys.add(key.asJsonObject().getString("kid")));
        return keys;
    }

    private static String keyOf(String token) {
        String header = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        return Json.read(header).getString("kid");
    }

    /** Repeats the condition until it is true; each check sends a request. */
    private void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("patience; refused: %s", refused)
                    .isLessThan(Duration.ofSeconds(150));
        }
    }
}
