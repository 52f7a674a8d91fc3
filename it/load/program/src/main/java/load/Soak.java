package load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends good and bad requests at full speed to the embedded server for ten minutes. Every answer has to be the expected one,
 * and after each minute neither the live heap nor the number of threads may have grown.
 */
public final class Soak {

    private static final Duration WHOLE = Duration.parse(System.getProperty("load.duration", "PT10M"));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CONNECTIONS = 32;

    /** A few more made-up names than the throttle keeps: only then has the throttle reached its full size. */
    private static final int MADE_UP_AT_FIRST = 60_000;

    private static final long MAX_GROWTH = 8_000_000;
    private static final double MAX_RATIO = 1.1;

    private final Traffic traffic = new Traffic();
    private final List<String> faults = new ArrayList<>();
    private final LoadedServer server;
    private final Connections connections;

    private Soak(LoadedServer server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    public static void main(String[] args) {
        try (LoadedServer server = LoadedServer.embedded(
                        Map.of("JWT_SECRET_KEY", Issuer.SECRET, "JWT_LOGIN_CONCURRENCY", "1000"));
                Connections connections = new Connections(server.port(), CONNECTIONS)) {
            List<String> faults = new Soak(server, connections).run();
            if (!faults.isEmpty()) {
                faults.stream().distinct().limit(20).forEach(System.out::println);
                throw new IllegalStateException(faults.size() + " faults");
            }
            System.out.println("No fault.");
        }
    }

    private List<String> run() {
        System.out.printf("%-8s %12s %14s %14s %8s%n", "", "answers/s", "made-up names", "heap in MB", "threads");
        double rate = 0;
        while (traffic.madeUp() < MADE_UP_AT_FIRST && faults.isEmpty()) {
            rate = send(Duration.ofSeconds(15));
        }
        Condition start = Condition.of(server.program());
        print("start", rate, start);
        Duration left = WHOLE;
        for (int minute = 1; !left.isNegative() && !left.isZero() && faults.isEmpty(); minute++) {
            rate = send(left.compareTo(MINUTE) < 0 ? left : MINUTE);
            left = left.minus(MINUTE);
            Condition now = Condition.of(server.program());
            print(Integer.toString(minute), rate, now);
            compare(start, now);
        }
        faults.addAll(traffic.unbraked());
        return faults;
    }

    private double send(Duration duration) {
        Tally tally = connections.send(duration, traffic::next);
        faults.addAll(tally.faults());
        return tally.perSecond();
    }

    private void compare(Condition start, Condition now) {
        if (now.heap() > start.heap() + MAX_GROWTH || now.heap() > start.heap() * MAX_RATIO) {
            faults.add("The heap has grown from " + start.heap() + " to " + now.heap() + " bytes");
        }
        if (now.threads() > start.threads()) {
            faults.add("There are " + now.threads() + " threads, and there were " + start.threads());
        }
    }

    private void print(String when, double rate, Condition condition) {
        System.out.printf(
                "%-8s %12.0f %14d %14.1f %8d%n",
                when, rate, traffic.madeUp(), condition.megabytes(), condition.threads());
    }
}
