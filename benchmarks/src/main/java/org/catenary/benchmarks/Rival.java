package org.catenary.benchmarks;

import java.lang.management.ManagementFactory;

/// A rival that does the same work on this machine, between the iterations of a benchmark of one iteration.
///
/// Its time goes to the counter `seconds` of a state with `AuxCounters`: the row then tells it as the peer's.
final class Rival {

    private static final long WHILE = 3_000_000_000L;
    private static final long LONG_ENOUGH = 250_000_000L;

    private Rival() {}

    /// {@return the CPU seconds of some work, the least of some times, on a thread whose time is not taken for the benchmark's}
    static double seconds(Runnable work) {
        var best = new double[]{Double.POSITIVE_INFINITY};
        var thread = new Thread(() -> {
            var threads = ManagementFactory.getThreadMXBean();
            long end = System.nanoTime() + WHILE;
            while (System.nanoTime() < end) {
                long before = threads.getCurrentThreadCpuTime(), runs = 0, spent = 0;
                while (spent < LONG_ENOUGH) {
                    work.run();
                    runs++;
                    spent = threads.getCurrentThreadCpuTime() - before;
                }
                best[0] = Math.min(best[0], spent * 1e-9 / runs);
            }
        }, "rival");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the rival was interrupted", e);
        }
        return best[0];
    }
}
