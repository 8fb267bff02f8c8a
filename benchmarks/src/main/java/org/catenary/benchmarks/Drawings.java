package org.catenary.benchmarks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.translate.Translation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Pictures of random diagrams and nets: layout and SVG together.
@Suite("drawing")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 20)
@Measurement(iterations = 5)
public class Drawings {

    private static final Ty X = Ty.of("x");

    private final Diagram small = weave(100, 8, false);
    private final Diagram large = weave(10_000, 30, false);
    private final Hypernet net = Translation.net(large);
    private final Hypernet tangled = Translation.net(weave(10_000, 8, true));

    /// Boxes with up to two wires above and below, one after another anywhere on some wires; crossings of two, if wanted.
    private static Diagram weave(int boxes, int width, boolean crossings) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Diagram diagram = Diagram.id(X.power(width));
        for (int i = 0; i < boxes; i++) {
            int wires = Math.toIntExact(diagram.cod().size());
            int in = wires > 2 * width ? 2 : 1 + random.nextInt(2);
            int out = wires < width ? 2 : wires > 2 * width ? 1 : 1 + random.nextInt(2);
            diagram = diagram.thenAt(random.nextInt(wires - in + 1), Box.of("f", X.power(in), X.power(out)));
            if (crossings) { diagram = diagram.then(exchange(diagram.cod(), random)); }
        }
        return diagram;
    }

    private static Diagram exchange(Ty wires, RandomGenerator random) {
        int n = Math.toIntExact(wires.size()), p = random.nextInt(n), q = random.nextInt(n);
        var order = new int[n];
        for (int i = 0; i < n; i++) { order[i] = i == p ? q : i == q ? p : i; }
        return Diagram.permutation(wires, order);
    }

    @Benchmark
    @Work(value = "layout and SVG, boxes (the peer DisCoPy: 100 boxes)", size = 100, target = 0.02, peer = 0.8)
    public String small() { return Svg.write(Drawing.of(small)); }

    @Benchmark
    @Work(value = "layout and SVG, boxes", size = 10_000, target = 2)
    public String large() { return Svg.write(Drawing.of(large)); }

    @Benchmark
    @Work(value = "layout and SVG of a net, edges", size = 10_000, target = 2)
    public String net() { return Svg.write(HypernetDrawing.of(net)); }

    @Benchmark
    @Work(value = "layout and SVG of a net with random crossings, edges", size = 10_000, target = 2)
    public String tangled() { return Svg.write(HypernetDrawing.of(tangled)); }
}
