package load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One call that is sent repeatedly in rounds, and its cost in each round. */
final class Scenario {

    private final String name;
    private final LoadedServer server;
    private final Connections connections;
    private final Call call;
    private final Optional<Scenario> base;

    private final List<Double> rates = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();

    /** Takes the scenario to compare with, if any, as {@code base}. */
    Scenario(String name, LoadedServer server, Connections connections, Call call, Optional<Scenario> base) {
        this.name = name;
        this.server = server;
        this.connections = connections;
        this.call = call;
        this.base = base;
    }

    String name() {
        return name;
    }

    Optional<Scenario> base() {
        return base;
    }

    /** Runs a round that is not measured. */
    void warmUp(Duration duration) {
        send(duration);
    }

    void measure(Duration duration) {
        Duration before = server.cpu();
        Tally tally = send(duration);
        rates.add(tally.perSecond());
        costs.add(server.cpu().minus(before).toNanos() / 1e3 / tally.answers());
    }

    private Tally send(Duration duration) {
        Tally tally = connections.send(duration, () -> call);
        if (!tally.faults().isEmpty()) {
            throw server.failed(tally.faults().get(0));
        }
        return tally;
    }

    /** Requests per second. */
    double rate() {
        return median(rates);
    }

    /** CPU time of the server per request, in microseconds. */
    double cost() {
        return median(costs);
    }

    /** Compares round by round, so that other load on the machine affects both scenarios. */
    double rateTo(Scenario other) {
        return medianOfRatios(rates, other.rates);
    }

    double costTo(Scenario other) {
        return medianOfRatios(costs, other.costs);
    }

    private static double medianOfRatios(List<Double> own, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i) / others.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
