package org.catenary.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
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

/// Value and gradient of mixtures of Gaussians with a thousand points, as the ADBench suite has them; the peer is its manual C++.
@Suite("autodiff")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Mixtures {

    private static final int POINTS = 1_000;

    /// A mixture at a point.
    static final class Mixture {
        private final double[] at;
        private final double[] into;
        private final Derivative value;
        private final Derivative gradient;
        private final MixtureByHand byHand;

        Mixture(int d, int k) {
            var program = AdBench.mixture(POINTS, d, k, 1, 0);
            value = Derivative.of(program, new String[0]);
            gradient = Derivative.of(program, "alphas", "means", "icf");
            byHand = new MixtureByHand(POINTS, d, k);
            var random = new Random(1);
            at = random.doubles(program.inputs(), -1, 1).toArray();
            into = new double[gradient.columns()];
        }

        double value() { return value.gradient(at, new double[0]); }

        double gradient() { return gradient.gradient(at, into); }

        double structures(int d, int k) { return Mixtures.structures(at, d, k); }

        double byHand() { return byHand.gradient(at, into); }
    }

    private List<Mixture> mixtures = List.of();

    @Setup
    public void compile() { mixtures = List.of(new Mixture(10, 25), new Mixture(20, 50), new Mixture(64, 50), new Mixture(10, 5)); }

    @Benchmark
    @Work(value = "points, d 10, K 25, objective", size = POINTS, target = 0.00215, peer = 0.00215)
    public double value10() { return mixtures.get(0).value(); }

    @Benchmark
    @Work(value = "points, d 10, K 25, objective and gradient", size = POINTS, target = 0.00549, peer = 0.00392)
    public double gradient10() { return mixtures.get(0).gradient(); }

    @Benchmark
    @Work(value = "points, d 10, K 25, objective and gradient, Java by hand (a yardstick)", size = POINTS, target = 0.00504, peer = 0.00392)
    public double byHand10() { return mixtures.get(0).byHand(); }

    @Benchmark
    @Work(value = "points, d 20, K 50, objective", size = POINTS, target = 0.00854, peer = 0.00854)
    public double value20() { return mixtures.get(1).value(); }

    @Benchmark
    @Work(value = "points, d 20, K 50, objective and gradient", size = POINTS, target = 0.0287, peer = 0.0205)
    public double gradient20() { return mixtures.get(1).gradient(); }

    @Benchmark
    @Work(value = "points, d 20, K 50, objective and gradient, Java by hand (a yardstick)", size = POINTS, target = 0.0277, peer = 0.0205)
    public double byHand20() { return mixtures.get(1).byHand(); }

    @Benchmark
    @Work(value = "points, d 64, K 50, objective", size = POINTS, target = 0.0426, peer = 0.0426)
    public double value64() { return mixtures.get(2).value(); }

    @Benchmark
    @Work(value = "points, d 64, K 50, objective and gradient", size = POINTS, target = 0.269, peer = 0.234)
    public double gradient64() { return mixtures.get(2).gradient(); }

    @Benchmark
    @Work(value = "points, d 64, K 50, objective and gradient, Java by hand (a yardstick)", size = POINTS, target = 0.253, peer = 0.234)
    public double byHand64() { return mixtures.get(2).byHand(); }

    @Benchmark
    @Work(value = "points, d 10, K 5, objective and gradient (the peer Commons Math: 1.187)", size = POINTS, target = 0.01187, peer = 1.187)
    public double gradient5() { return mixtures.get(3).gradient(); }

    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 2, time = 1)
    @Work(value = "points, d 10, K 5, objective and gradient by DerivativeStructure of Commons Math (a yardstick)", size = POINTS, target = 2,
            peer = 1.187)
    public double structures5() { return mixtures.get(3).structures(10, 5); }

    private static double structures(double[] at, int d, int k) {
        int width = d + d * (d - 1) / 2, parameters = k + k * d + k * width;
        List<DerivativeStructure> x = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            x.add(new DerivativeStructure(parameters, 1, i, at[i]));
        }
        DerivativeStructure value = new DerivativeStructure(parameters, 1, 0.0);
        List<DerivativeStructure> e = new ArrayList<>(), q = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            DerivativeStructure sum = x.get(k + k * d + i * width);
            for (int j = 0; j < d; j++) {
                DerivativeStructure l = x.get(k + k * d + i * width + j);
                e.add(l.exp());
                sum = j == 0 ? l : sum.add(l);
                value = value.add(e.getLast().multiply(e.getLast()).multiply(0.5));
            }
            q.add(sum);
            for (int j = d; j < width; j++) {
                DerivativeStructure l = x.get(k + k * d + i * width + j);
                value = value.add(l.multiply(l).multiply(0.5));
            }
        }
        for (int p = 0; p < POINTS; p++) {
            DerivativeStructure sum = new DerivativeStructure(parameters, 1, 0.0);
            for (int i = 0; i < k; i++) {
                List<DerivativeStructure> c = new ArrayList<>(), y = new ArrayList<>();
                for (int j = 0; j < d; j++) {
                    c.add(x.get(k + i * d + j).negate().add(at[parameters + p * d + j]));
                    y.add(e.get(i * d + j).multiply(c.get(j)));
                }
                int column = k + k * d + i * width + d;
                for (int j = 0; j < d; j++) {
                    for (int r = j + 1; r < d; r++) {
                        y.set(r, y.get(r).add(x.get(column++).multiply(c.get(j))));
                    }
                }
                DerivativeStructure norm = y.getFirst().multiply(y.getFirst());
                for (int j = 1; j < d; j++) {
                    norm = norm.add(y.get(j).multiply(y.get(j)));
                }
                sum = sum.add(x.get(i).add(q.get(i)).subtract(norm.multiply(0.5)).exp());
            }
            value = value.add(sum.log());
        }
        DerivativeStructure sum = new DerivativeStructure(parameters, 1, 0.0);
        for (int i = 0; i < k; i++) {
            sum = sum.add(x.get(i).exp());
        }
        return value.subtract(sum.log().multiply(POINTS)).getValue();
    }
}
