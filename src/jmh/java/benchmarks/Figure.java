package benchmarks;

import org.openjdk.jmh.results.RunResult;

/**
 * The cost of one operation.
 *
 * @param cpu nanoseconds of processor time
 * @param wall nanoseconds of wall-clock time
 * @param bytes bytes allocated
 */
record Figure(double cpu, double wall, double bytes) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    static Figure of(RunResult run) {
        return new Figure(
                run.getSecondaryResults().get(CpuTime.LABEL).getScore(),
                run.getPrimaryResult().getScore(),
                run.getSecondaryResults().get(ALLOCATION).getScore());
    }
}
