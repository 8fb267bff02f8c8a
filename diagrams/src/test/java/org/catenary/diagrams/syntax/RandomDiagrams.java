package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;

/// Random diagrams of a theory: a seed gives the same ones always.
///
/// Where wires may cross in one plane there are no braids, and where there are spiders no copies, since these say the same.
/// Where there are colours and only what these allow, diagrams begin and end in the region A, and wires lie between A and B or two parts of one of them.
/// Diagrams stay at most six wires wide unless asked, so that they can be evaluated. The same boxes come again and again.
public final class RandomDiagrams {

    private final Theory theory;
    private final RandomGenerator random;
    private final int widest;
    private final boolean coloured;

    private RandomDiagrams(Theory theory, RandomGenerator random, int widest) {
        this.theory = theory;
        this.random = random;
        this.widest = widest;
        this.coloured = theory.contains(Structure.COLOUR)
                && Theory.COLOURED.union(Theory.of(Structure.DAGGER, Structure.SUM, Structure.BUBBLE)).contains(theory);
    }

    /// {@return the random diagrams of a theory, drawn one after another from a generator}
    public static RandomDiagrams of(Theory theory, RandomGenerator random) { return new RandomDiagrams(theory, random, 6); }

    /// {@return the same, but at most `wires ≥ 2` wide, unless they begin wider}
    public RandomDiagrams atMost(int wires) { return new RandomDiagrams(theory, random, wires); }

    /// {@return random diagrams of boxes alone}
    public static RandomDiagrams planar(long seed) { return of(Theory.MONOIDAL, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes and crossings}
    public static RandomDiagrams symmetric(long seed) { return of(Theory.SYMMETRIC, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes, rotated ones too, braids, twists, bends and traces}
    public static RandomDiagrams ribbon(long seed) { return of(Theory.RIBBON, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes, crossings, copies and discards}
    public static RandomDiagrams copyDiscard(long seed) { return of(Theory.COPY_DISCARD, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes, crossings and traces}
    public static RandomDiagrams traced(long seed) { return of(Theory.TRACED, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes, rotated ones too, cups and caps}
    public static RandomDiagrams rigid(long seed) { return of(Theory.RIGID, Seeded.Random.of(seed)); }

    /// {@return random diagrams of boxes, crossings, cups, caps, traces and spiders}
    public static RandomDiagrams hypergraph(long seed) { return of(Theory.HYPERGRAPH, Seeded.Random.of(seed)); }

    /// {@return a random object; with adjoints where the theory has them}
    public Ob ob() { return ob(region(), region()); }

    private Ob ob(String left, String right) {
        int z = theory.contains(Structure.ADJOINT) ? List.of(0, 0, 1, -1, 2).get(random.nextInt(5)) : 0;
        String name = List.of("x", "y", "z").get(random.nextInt(3));
        return (z % 2 == 0 ? Ob.between(left, name, right) : Ob.between(right, name, left)).rotate(z);
    }

    private String region() { return !coloured ? "" : random.nextBoolean() ? "A" : "B"; }

    /// {@return a random type of so many wires}
    public Ty type(int wires) {
        String region = coloured ? "A" : "";
        return type(wires, region, region);
    }

    /// A type between two regions, of one wire at least where these differ.
    private Ty type(int wires, String left, String right) {
        int size = left.equals(right) ? wires : Math.max(wires, 1);
        Ty type = Ty.unit(left);
        for (int i = 0; i < size; i++) {
            type = type.tensor(Ty.of(ob(type.right(), i + 1 < size ? region() : right)));
        }
        return type;
    }

    /// {@return a random box of a given type, one of two names}
    public Box box(Ty dom, Ty cod) { return Box.of(random.nextBoolean() ? "f" : "g", dom, cod); }

    /// {@return a random diagram of `size` cells}
    public Diagram diagram(int size) { return diagram(type(random.nextInt(4)), size); }

    /// {@return a random diagram of `size` cells that begins at `dom`}
    public Diagram diagram(Ty dom, int size) {
        Diagram diagram = Diagram.id(dom);
        for (int i = 0; i < size; i++) {
            diagram = grown(diagram);
        }
        return diagram;
    }

    /// {@return a random diagram of `size ≥ 1` cells of a given type, the last of them a box across all wires}
    public Diagram diagram(Ty dom, Ty cod, int size) {
        Diagram diagram = diagram(dom, size - 1);
        return diagram.then(box(diagram.cod(), cod));
    }

    private Diagram grown(Diagram diagram) {
        Ty cod = diagram.cod();
        int width = (int) cod.size();
        var ways = new ArrayList<Supplier<Diagram>>(List.of(() -> withBox(diagram), () -> withBox(diagram)));
        if (theory.contains(Structure.CAP) && width <= widest - 2) {
            ways.add(() -> withCap(diagram));
        }
        for (int i = 0; i + 1 < width; i++) {
            int at = i;
            Ob x = cod.get(i), y = cod.get(i + 1);
            if (theory.contains(Structure.CUP) && (x.r().equals(y) || x.l().equals(y))) {
                ways.add(() -> diagram.thenAt(at, new Diagram.Cup(x, y)));
            }
            if (theory.contains(Structure.SPIDER) && x.equals(y)) {
                ways.add(() -> diagram.thenAt(at, new Diagram.Spider(x, 2, random.nextInt(2), phase())));
            }
        }
        if (theory.contains(Structure.SWAP) && width >= 2) {
            ways.add(() -> withCrossing(diagram));
        }
        boolean spiders = theory.contains(Structure.SPIDER);
        if (theory.contains(Structure.BRAID) && !theory.contains(Structure.SWAP) && width >= 2) {
            ways.add(() -> withBraid(diagram));
        }
        if (theory.contains(Structure.TWIST) && !theory.contains(Structure.SWAP) && width >= 1) {
            ways.add(() -> withTwist(diagram));
        }
        if (theory.contains(Structure.COPY) && !spiders && width >= 1 && width <= widest - 1) {
            ways.add(() -> withCopy(diagram));
        }
        if (theory.contains(Structure.TRACE) && width <= widest - 2) {
            ways.add(() -> withTrace(diagram));
        }
        if (theory.contains(Structure.EXPONENTIAL)) {
            ways.add(() -> withCurry(diagram));
        }
        if (theory.contains(Structure.EXPONENTIAL) && cod.toList().stream().anyMatch(RandomDiagrams::isFunction)) {
            ways.add(() -> withEvaluation(diagram));
        }
        if (theory.contains(Structure.FEEDBACK) && width <= widest - 2) {
            ways.add(() -> withFeedback(diagram));
            ways.add(() -> withDelay(diagram));
        }
        if (theory.contains(Structure.HEAD) && width >= 1) {
            ways.add(() -> withMoments(diagram));
        }
        if (theory.contains(Structure.SPIDER) && width >= 1 && width <= widest - 1) {
            ways.add(() -> withSpider(diagram));
        }
        return ways.get(random.nextInt(ways.size())).get();
    }

    private Diagram withBox(Diagram diagram) {
        int width = (int) diagram.cod().size();
        int in = Math.min(width, random.nextInt(3)), out = random.nextInt(width - in <= widest - 2 ? 3 : 1);
        int at = random.nextInt(width - in + 1);
        Ty dom = diagram.cod().slice(at, at + in), cod = type(out, dom.left(), dom.right());
        if (theory.contains(Structure.ADJOINT) && random.nextInt(3) == 0) {
            int z = random.nextBoolean() ? 1 : -1;
            return diagram.thenAt(at, box(cod.rotate(-z), dom.rotate(-z)).turned(z, false));
        }
        return diagram.thenAt(at, box(dom, cod));
    }

    private Diagram withCap(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size() + 1);
        Ob x = ob(region(), diagram.cod().slice(at, at).right());
        return diagram.thenAt(at, random.nextBoolean() ? new Diagram.Cap(x.r(), x) : new Diagram.Cap(x.l(), x));
    }

    private Diagram withCrossing(Diagram diagram) {
        int width = (int) diagram.cod().size(), at = random.nextInt(width - 1);
        int n = width - at >= 3 && random.nextBoolean() ? 3 : 2;
        Ty dom = diagram.cod().slice(at, at + n);
        return diagram.thenAt(at, n == 2 ? new Diagram.Permutation(dom, 1, 0)
                : random.nextBoolean() ? new Diagram.Permutation(dom, 1, 2, 0) : new Diagram.Permutation(dom, 2, 1, 0));
    }

    private Diagram withBraid(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size() - 1);
        Ob x = diagram.cod().get(at), y = diagram.cod().get(at + 1);
        return diagram.thenAt(at, new Diagram.Braid(x, y, random.nextBoolean()));
    }

    private Diagram withTwist(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size());
        return diagram.thenAt(at, new Diagram.Twist(diagram.cod().get(at), random.nextBoolean()));
    }

    private Diagram withCopy(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size());
        return diagram.thenAt(at, new Diagram.Copy(diagram.cod().get(at), random.nextBoolean() ? 2 : 0));
    }

    /// One wire goes round a box or a crossing, and perhaps another box.
    private Diagram withTrace(Diagram diagram) {
        int width = (int) diagram.cod().size(), in = Math.min(width, random.nextInt(3)), at = random.nextInt(width - in + 1);
        Ty dom = diagram.cod().slice(at, at + in), u = type(1);
        boolean left = random.nextBoolean();
        Diagram box = random.nextBoolean() ? Diagram.id(u) : box(u, u);
        if (in == 1 && dom.equals(u) && theory.contains(Structure.SWAP) && random.nextBoolean()) {
            Diagram swap = Diagram.swap(u, u);
            return diagram.thenAt(at, left ? swap.then(box.tensor(Diagram.id(u))).traceLeft(u)
                    : swap.then(Diagram.id(u).tensor(box)).trace(u));
        }
        Ty cod = type(random.nextInt(width - in <= widest - 4 ? 2 : 1));
        Diagram inside = left ? box.tensor(Diagram.id(dom)).then(box(u.tensor(dom), u.tensor(cod)))
                : Diagram.id(dom).tensor(box).then(box(dom.tensor(u), cod.tensor(u)));
        return diagram.thenAt(at, left ? inside.traceLeft(u) : inside.trace(u));
    }

    private Diagram withSpider(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size());
        return diagram.thenAt(at, new Diagram.Spider(diagram.cod().get(at), 1, random.nextBoolean() ? 2 : 0, phase()));
    }

    private Phase phase() {
        return theory.contains(Structure.PHASE) ? Phase.of(random.nextInt(8), 8) : Phase.ZERO;
    }

    private static boolean isFunction(Ob ob) { return ob instanceof Ob.Exp && ob.z() == 0; }

    /// A box that waits for one of its wires.
    private Diagram withCurry(Diagram diagram) {
        int width = (int) diagram.cod().size(), in = Math.min(width, random.nextInt(2)), at = random.nextInt(width - in + 1);
        Ty dom = diagram.cod().slice(at, at + in), u = type(1);
        return random.nextBoolean() ? diagram.thenAt(at, box(dom.tensor(u), type(1)).curry(1))
                : diagram.thenAt(at, box(u.tensor(dom), type(1)).curryLeft(1));
    }

    /// The first function applied to what a box gives.
    private Diagram withEvaluation(Diagram diagram) {
        int at = 0;
        while (!isFunction(diagram.cod().get(at))) {
            at++;
        }
        var exp = (Ob.Exp) diagram.cod().get(at);
        int beside = exp.side() == Border.Trace.Side.RIGHT ? at + 1 : at;
        return diagram.thenAt(beside, box(Ty.unit(), exp.exponent())).thenAt(at, new Diagram.Eval(exp));
    }

    private Diagram withFeedback(Diagram diagram) {
        int width = (int) diagram.cod().size(), in = Math.min(width, random.nextInt(2)), at = random.nextInt(width - in + 1);
        Ty dom = diagram.cod().slice(at, at + in), u = type(1 + random.nextInt(2));
        return diagram.thenAt(at, box(dom.tensor(u.delay(1)), type(1).tensor(u)).feedback(u));
    }

    private Diagram withDelay(Diagram diagram) {
        Ty x = type(1);
        return diagram.thenAt(random.nextInt((int) diagram.cod().size() + 1), box(Ty.unit(), x).delay(1 + random.nextInt(2)));
    }

    private Diagram withMoments(Diagram diagram) {
        int at = random.nextInt((int) diagram.cod().size());
        Ty x = diagram.cod().slice(at, at + 1);
        Diagram parts = Diagram.unfold(x);
        return diagram.thenAt(at, random.nextBoolean() ? parts : parts.then(Diagram.followedBy(x)));
    }
}
