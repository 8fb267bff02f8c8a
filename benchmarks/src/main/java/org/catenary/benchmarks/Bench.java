package org.catenary.benchmarks;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// One JMH benchmark of a suite, with the work that it states.
record Bench(String suite, String method, Work work) {

    /// {@return the benchmarks of every suite, in the order of their names}
    static List<Bench> all() {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(BenchmarkListEntry::getUserClassQName).distinct().sorted().flatMap(Bench::of).toList();
    }

    static Set<String> suites(List<Bench> benches) {
        return benches.stream().map(Bench::suite).collect(Collectors.toCollection(TreeSet::new));
    }

    /// {@return the row of this benchmark, measured in JVMs of its own}
    /// @param forks how many JVMs, one after the other; 0 measures in this one
    /// @throws IOException if the benchmark fails, with what JMH wrote
    Row run(int forks) throws IOException {
        Path log = Files.createTempFile("benchmark", ".log");
        Options options = new OptionsBuilder().include("^" + Pattern.quote(method) + "$").forks(forks)
                .timeUnit(TimeUnit.SECONDS).addProfiler(CpuTime.class).shouldFailOnError(true).output(log.toString()).build();
        try {
            RunResult result = new Runner(options).run().iterator().next();
            Result<?> cpu = result.getSecondaryResults().get(work.memory() ? "bytes" : CpuTime.LABEL);
            Result<?> rival = result.getSecondaryResults().get("seconds");
            Result<?> own = result.getSecondaryResults().getOrDefault("ours", cpu == null ? result.getPrimaryResult() : cpu);
            return Row.of(work, own.getScore(), rival == null ? 0 : rival.getScore());
        } catch (RunnerException e) {
            throw new IOException("%s failed: %s%n%s".formatted(method, e.getMessage(), Files.readString(log)), e);
        } finally {
            Files.delete(log);
        }
    }

    private static Stream<Bench> of(String className) {
        try {
            Class<?> type = Class.forName(className);
            Suite suite = type.getAnnotation(Suite.class);
            return suite == null ? Stream.of() : Arrays.stream(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(Work.class)).sorted(Comparator.comparing(Method::getName))
                    .map(method -> new Bench(suite.value(), className + "." + method.getName(), method.getAnnotation(Work.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH lists the class %s, which is not on the class path".formatted(className), e);
        }
    }
}
