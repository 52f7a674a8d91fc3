package load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The number of answers in a period of time, and the faults among them. */
final class Tally {

    private final Duration time;
    private long answers;
    private final List<String> faults = new ArrayList<>();

    Tally(Duration time) {
        this.time = time;
    }

    void add(long moreAnswers, List<String> moreFaults) {
        answers += moreAnswers;
        faults.addAll(moreFaults);
    }

    long answers() {
        return answers;
    }

    double perSecond() {
        return answers * 1e9 / time.toNanos();
    }

    List<String> faults() {
        return faults;
    }
}
