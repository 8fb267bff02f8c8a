package org.catenary.benchmarks;

import java.util.List;
import java.util.Random;
import org.catenary.autodiff.adbench.AdBench;
import org.catenary.autodiff.compile.Derivative;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Value and gradient of the LSTM of the ADBench suite; the peer is Tapenade's.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Sequences {

    private static final int LENGTH = 1_024;
    private static final int WIDTH = 14;

    /// A network at a point.
    static final class Network {
        private final double[] at;
        private final double[] into;
        private final Derivative value;
        private final Derivative gradient;
        private final LstmByHand byHand;

        Network(int layers) {
            var program = AdBench.lstm(layers, LENGTH, WIDTH);
            value = Derivative.of(program, new String[0]);
            gradient = Derivative.of(program, "main", "extra");
            byHand = new LstmByHand(layers, LENGTH, WIDTH);
            at = new Random(1).doubles(program.inputs(), -1, 1).toArray();
            into = new double[gradient.columns()];
        }

        double value() { return value.gradient(at, new double[0]); }

        double gradient() { return gradient.gradient(at, into); }

        double byHand() { return byHand.gradient(at, into); }
    }

    private List<Network> networks = List.of();

    @Setup
    public void compile() { networks = List.of(new Network(2), new Network(4)); }

    @Benchmark
    @Work(value = "steps of an LSTM of 2 layers, objective", size = LENGTH, target = 0.0018, peer = 0.00131)
    public double value2() { return networks.getFirst().value(); }

    @Benchmark
    @Work(value = "steps of an LSTM of 2 layers, objective and gradient", size = LENGTH, target = 0.00632, peer = 0.00632)
    public double gradient2() { return networks.getFirst().gradient(); }

    @Benchmark
    @Work(value = "steps of an LSTM of 2 layers, objective and gradient, Java by hand (a yardstick)", size = LENGTH, target = 0.003,
            peer = 0.00632)
    public double byHand2() { return networks.getFirst().byHand(); }

    @Benchmark
    @Work(value = "steps of an LSTM of 4 layers, objective", size = LENGTH, target = 0.00343, peer = 0.00264)
    public double value4() { return networks.getLast().value(); }

    @Benchmark
    @Work(value = "steps of an LSTM of 4 layers, objective and gradient", size = LENGTH, target = 0.0123, peer = 0.0123)
    public double gradient4() { return networks.getLast().gradient(); }

    @Benchmark
    @Work(value = "steps of an LSTM of 4 layers, objective and gradient, Java by hand (a yardstick)", size = LENGTH, target = 0.00475,
            peer = 0.0123)
    public double byHand4() { return networks.getLast().byHand(); }
}
