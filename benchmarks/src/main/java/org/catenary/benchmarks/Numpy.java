package org.catenary.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.functors.network.Network;
import org.catenary.functors.network.Tree;

/// The contraction of a network by numpy, where `python3` has it.
final class Numpy {

    /// Reads the sizes of the indices, the indices of each tensor and the operands of each step, a line each; every index is on
    /// two tensors. Prints the CPU seconds of the fastest of some runs.
    private static final String SCRIPT = """
            import os
            import sys
            import time

            os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
            import numpy

            sizes = [int(n) for n in sys.stdin.readline().split()]
            axes = [[int(i) for i in part.split()] for part in sys.stdin.readline().split(";")]
            steps = [[int(k) for k in part.split()] for part in sys.stdin.readline().split(";")]
            random = numpy.random.default_rng(1)
            tensors = [random.uniform(-1, 1, [sizes[i] for i in indices]) for indices in axes]
            tensors = [tensor / tensor.size ** 0.5 for tensor in tensors]


            def contract():
                live = list(zip(tensors, axes))
                for left, right in steps:
                    (a, i), (b, j) = live[left], live[right]
                    live[left] = live[right] = None
                    both = [k for k in i if k in j]
                    value = numpy.tensordot(a, b, ([i.index(k) for k in both], [j.index(k) for k in both]))
                    live.append((value, [k for k in i + j if k not in both]))
                return live[-1][0]


            best = float("inf")
            for _ in range(3):
                before = time.process_time()
                contract()
                best = min(best, time.process_time() - before)
            print(best)
            """;

    private Numpy() {}

    /// {@return the CPU seconds of one thread for contracting a network in this order; nothing where there is no numpy}
    static OptionalDouble seconds(Network network, Tree tree) {
        try {
            Process python = new ProcessBuilder("python3", "-c", SCRIPT).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var to = python.outputWriter(StandardCharsets.UTF_8)) {
                to.write(text(network, tree));
            }
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(said));
        } catch (IOException _) {
            return OptionalDouble.empty();
        }
    }

    private static String text(Network network, Tree tree) {
        return "%s\n%s\n%s\n".formatted(words(IntStream.range(0, network.indices()).map(network::size)),
                IntStream.range(0, network.tensors()).mapToObj(k -> words(IntStream.of(network.tensor(k)))).collect(Collectors.joining(";")),
                IntStream.range(0, tree.steps()).mapToObj(s -> tree.left(s) + " " + tree.right(s)).collect(Collectors.joining(";")));
    }

    private static String words(IntStream numbers) { return numbers.mapToObj(Integer::toString).collect(Collectors.joining(" ")); }
}
