package org.catenary.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// A JMH profiler that tells the CPU seconds which the benchmark's own threads spend on one operation.
///
/// Compiler and collector threads do not count, nor does what other processes take from the machine.
public final class CpuTime implements InternalProfiler {

    static final String LABEL = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override public String getDescription() { return "CPU seconds per operation on the benchmark's threads"; }

    @Override public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) { before = nanoseconds(); }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long spent = nanoseconds() - before;
        long operations = result.getMetadata().getAllOps();
        return spent <= 0 || operations == 0 ? List.of()
                : List.of(new ScalarResult(LABEL, spent * 1e-9 / operations, "s/op", AggregationPolicy.AVG));
    }

    private long nanoseconds() {
        if (!threads.isThreadCpuTimeSupported()) { return 0; }
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().contains("jmh-worker"))
                .mapToLong(ThreadInfo::getThreadId).map(threads::getThreadCpuTime).filter(time -> time > 0).sum();
    }
}
