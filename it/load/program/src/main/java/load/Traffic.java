package load;

import contract.Forge;
import contract.Json;
import contract.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A mix of good and bad requests, each with its expected answer. */
final class Traffic {

    private static final int USERS = 100;
    private static final int VICTIMS = 20;

    /** The free tries, plus the doubled waits that fit into an hour, plus one for a wait that ends within the test. */
    private static final int MOST_TRIES = 10 + 12 + 1;

    private static final long TOKEN_AGE_SECONDS = 200;

    private final Forge forge = new Forge(Issuer.SECRET);
    private final Random random = new Random(42);
    private final AtomicLong madeUp = new AtomicLong();
    private final List<AtomicLong> tries = new ArrayList<>();

    private List<Supplier<Call>> mix = List.of();
    private long madeAt;

    Traffic() {
        for (int i = 0; i < VICTIMS; i++) {
            tries.add(new AtomicLong());
        }
    }

    /** A random request of the mix; valid tokens are renewed before they expire. */
    Call next() {
        if (Forge.now() - madeAt > TOKEN_AGE_SECONDS) {
            madeAt = Forge.now();
            mix = mix();
        }
        return mix.get(random.nextInt(mix.size())).get();
    }

    /** The number of made-up names that were tried. */
    long madeUp() {
        return madeUp.get();
    }

    /** The accounts whose password was tried more often than the throttle allows. */
    List<String> unbraked() {
        return tries.stream()
                .filter(count -> count.get() > MOST_TRIES)
                .map(count -> "A password was tried " + count + " times")
                .toList();
    }

    private List<Supplier<Call>> mix() {
        List<Supplier<Call>> calls = new ArrayList<>();
        calls.addAll(good());
        calls.addAll(badLogins());
        calls.addAll(badTokens());
        return calls;
    }

    private List<Supplier<Call>> good() {
        Call open = Call.get("/open", Expected.text("nobody"));
        Expected token = Expected.text(text -> text.startsWith("{\"access_token\":\"ey"));
        List<Supplier<Call>> calls = new ArrayList<>();
        for (int user = 1; user <= USERS; user++) {
            Call call = Call.get("/protected", Expected.text("user" + user))
                    .withToken(forge.sign(Forge.claimsWith("identity", Integer.toString(user))));
            Call login = Call.login("user" + user, "abcxyz", token);
            if (user % 4 == 0) {
                calls.add(() -> login);
                calls.add(() -> open);
            }
            calls.add(() -> call);
        }
        return calls;
    }

    private List<Supplier<Call>> badLogins() {
        Expected wrong = Expected.refusal(Refusal.CREDENTIALS);
        List<Supplier<Call>> calls = new ArrayList<>();
        for (int i = 0; i < VICTIMS; i++) {
            AtomicLong count = tries.get(i);
            Expected counted = (response, body) -> wrong.isMetBy(response, body) && count.incrementAndGet() > 0;
            Call guess = Call.login("victim" + i, "wrong", counted.or(Expected.refusal(Refusal.TOO_MANY_FAILURES)));
            calls.add(() -> guess);
            calls.add(() -> Call.login("made up " + madeUp.incrementAndGet(), "wrong", wrong));
        }
        String right = Json.object("username", "user1", "password", "abcxyz");
        for (Call call : List.of(
                json("", Refusal.LOGIN_NOT_JSON),
                json("{", Refusal.LOGIN_NOT_JSON),
                json("[" + right + "]", Refusal.LOGIN_NOT_JSON),
                json(right + right, Refusal.LOGIN_NOT_JSON),
                json("[".repeat(60_000), Refusal.LOGIN_NOT_JSON),
                json(right + " ".repeat(65_536), Refusal.LOGIN_TOO_LARGE),
                json("{\"username\":\"user1\"}", Refusal.CREDENTIALS),
                Call.post("/auth", "text/plain", right, Expected.refusal(Refusal.LOGIN_TYPE)),
                Call.get("/auth", Expected.refusal(Refusal.LOGIN_NOT_POST)))) {
            calls.add(() -> call);
        }
        return calls;
    }

    private List<Supplier<Call>> badTokens() {
        String good = forge.sign(Forge.claims());
        String future = Long.toString(Forge.now() + 3_600);
        List<Supplier<Call>> calls = new ArrayList<>();
        for (Call call : List.of(
                bad(forge.sign(Forge.claimsWith("exp", "1")), Refusal.EXPIRED),
                bad(forge.sign(Forge.claimsWith("iat", future)), Refusal.IAT_FUTURE),
                bad(forge.sign(Forge.claimsWith("nbf", future)), Refusal.NBF_FUTURE),
                bad(forge.sign(Forge.claimsWith("exp", "\"text\"")), Refusal.EXP_TYPE),
                bad(forge.sign(Forge.claimsWith("iat", "")), Refusal.missing("iat")),
                bad(forge.sign(Forge.claims("\"aud\":\"somebody else\"")), Refusal.AUDIENCE),
                bad(forge.sign("{\"alg\":\"none\"}", Forge.claims()), Refusal.ALGORITHM),
                bad(
                        new Forge("another secret, and as long as the one in force").sign(Forge.claims()),
                        Refusal.SIGNATURE),
                bad(good.substring(0, good.length() - 43) + "A".repeat(43), Refusal.SIGNATURE),
                bad("garbage", Refusal.TOO_FEW_PARTS),
                bad("a.b.c.d", Refusal.TOO_MANY_PARTS),
                bad("x".repeat(8_193), Refusal.TOO_LONG),
                // The lookup of this user fails.
                bad(forge.sign(Forge.claimsWith("identity", "-1")), Refusal.UNCHECKED),
                guarded(Refusal.NO_TOKEN),
                guarded(Refusal.SCHEME).with("Authorization", "Basic dXNlcjE6YWJjeHl6"),
                guarded(Refusal.TOKEN_MISSING).with("Authorization", "JWT"),
                guarded(Refusal.TOKEN_SPACES).with("Authorization", "JWT " + good + " " + good),
                Call.post("/protected", "text/plain", "text", Expected.status(405))
                        .withToken(good),
                Call.get("/nowhere", Expected.status(404)).withToken(good))) {
            calls.add(() -> call);
        }
        return calls;
    }

    private static Call json(String body, Refusal refusal) {
        return Call.post("/auth", "application/json", body, Expected.refusal(refusal));
    }

    private static Call bad(String token, Refusal refusal) {
        return guarded(refusal).withToken(token);
    }

    private static Call guarded(Refusal refusal) {
        return Call.get("/protected", Expected.refusal(refusal));
    }
}
