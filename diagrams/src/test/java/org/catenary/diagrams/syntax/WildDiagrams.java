package org.catenary.diagrams.syntax;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.diagrams.category.NotTurnable;
import org.catenary.diagrams.syntax.Border.Trace.Side;

/// Random diagrams in which everything that can be built occurs: any name, every node, nodes that factories would simplify.
public final class WildDiagrams {

    private static final List<String> NAMES =
            List.of("f", "g", "x", "I", "id", "sum", "where", "two words", "don't", "'", "\\", "nʳ", "7", "日本", "Rx(0.5)");

    private final RandomGenerator random;

    /// Wild diagrams drawn from a generator.
    public WildDiagrams(RandomGenerator random) { this.random = random; }

    /// {@return a name, often one that is no plain word}
    public String name() {
        if (random.nextInt(3) > 0) {
            return NAMES.get(random.nextInt(NAMES.size()));
        }
        var name = new StringBuilder();
        for (int k = random.nextInt(1, 5); k > 0; k--) {
            int range = random.nextInt(4);
            name.appendCodePoint(random.nextInt(range == 0 ? 0x80 : range == 1 ? 0x400 : range == 2 ? 0x10000 : 0x110000));
        }
        return name.toString();
    }

    /// {@return an object}
    public Ob ob() { return ob(2); }

    private Ob ob(int depth) {
        int z = random.nextInt(4) > 0 ? 0 : random.nextInt(-5, 6);
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 6 -> timed(ob(depth - 1));
            case 7 -> new Ob.Exp(obs(depth - 1, 0), obs(depth - 1, 1), side(), z);
            default -> new Ob.Atom(name(), z);
        };
    }

    private Ob timed(Ob ob) {
        return ob instanceof Ob.Timed ? ob.delay(random.nextInt(6))
                : new Ob.Timed(ob, random.nextInt(4), random.nextBoolean(), random.nextInt(1, 6));
    }

    private Ty obs(int depth, int least) {
        return Ty.of(Stream.generate(() -> ob(depth)).limit(random.nextInt(least, 3)).toList());
    }

    private Side side() { return random.nextBoolean() ? Side.LEFT : Side.RIGHT; }

    private Phase phase() {
        Phase phase = switch (random.nextInt(4)) {
            case 0 -> Phase.ZERO;
            case 1 -> Phase.of(random.nextInt(-9, 9), random.nextInt(1, 9));
            case 2 -> Phase.of(random.nextDouble(-2, 2) * Math.pow(10, random.nextInt(-9, 9)));
            default -> Phase.of(1L << random.nextInt(63), 3);
        };
        for (int k = random.nextInt(3); k > 0; k--) {
            phase = phase.plus(Phase.parameter(name()).times(random.nextInt(-3, 4), random.nextInt(1, 3)));
        }
        return phase;
    }

    /// {@return a type of at most four wires}
    public Ty type() { return Ty.of(Stream.generate(this::ob).limit(random.nextInt(5)).toList()); }

    /// {@return a diagram nested at most so deep}
    public Diagram diagram(int depth) {
        int kind = random.nextInt(depth > 0 ? 20 : 11);
        return switch (kind) {
            case 0 -> Diagram.id(type());
            case 1, 2 -> box();
            case 3 -> box().turned(random.nextInt(-5, 6), random.nextBoolean());
            case 4 -> cup(ob());
            case 5 -> cup(ob()).dagger();
            case 6 -> new Diagram.Spider(ob(), random.nextInt(3), random.nextInt(3), phase());
            case 7 -> permutation(type());
            case 8 -> random.nextBoolean() ? Diagram.zero(type(), type()) : moment();
            case 9 -> random.nextBoolean() ? new Diagram.Copy(ob(), random.nextInt(4)) : new Diagram.Merge(ob(), random.nextInt(4));
            case 10 -> random.nextBoolean() ? new Diagram.Braid(ob(), ob(), random.nextBoolean())
                    : new Diagram.Twist(ob(), random.nextBoolean());
            case 11, 12 -> diagram(depth - 1).tensor(diagram(depth - 1));
            case 13 -> sum(diagram(depth - 1));
            case 14 -> trace(diagram(depth - 1));
            case 15 -> bubble(depth);
            case 16 -> curry(diagram(depth - 1));
            case 17 -> later(diagram(depth - 1));
            default -> composition(diagram(depth - 1), depth - 1);
        };
    }

    private Box box() { return Box.of(name(), type(), type()); }

    private Diagram cup(Ob x) { return new Diagram.Cup(x, random.nextBoolean() ? x.r() : x.l()); }

    private Diagram permutation(Ty x) {
        var order = new int[(int) x.size()];
        for (int k = 0; k < order.length; k++) {
            int j = random.nextInt(k + 1);
            order[k] = order[j];
            order[j] = k;
        }
        return new Diagram.Permutation(x, order);
    }

    private Diagram sum(Diagram f) {
        List<Diagram> terms = Stream.<Diagram>of(f, Box.of(name(), f.dom(), f.cod()), Diagram.zero(f.dom(), f.cod()))
                .limit(random.nextInt(1, 4)).toList();
        return new Diagram.Frame(new Border.Sum(f.dom(), f.cod()), terms);
    }

    private Diagram trace(Diagram f) {
        Ty over = f.dom().slice(random.nextLong(f.dom().size() + 1), f.dom().size());
        Diagram inside = f.then(Box.of(name(), f.cod(), type().tensor(over)));
        var trace = new Diagram.Frame(new Border.Trace(over, Border.Trace.Side.RIGHT), List.of(inside));
        return random.nextBoolean() ? trace : turned(trace, Diagram::r);
    }

    private Diagram moment() {
        if (random.nextBoolean()) {
            return new Diagram.Eval(new Ob.Exp(type(), Ty.of(ob()), side(), 0));
        }
        Ob ob = ob();
        return Moments.goesOn(ob) ? new Diagram.FollowedBy(ob, random.nextBoolean()) : Diagram.id(Ty.of(ob));
    }

    private Diagram curry(Diagram f) {
        int wires = (int) f.dom().size();
        return wires == 0 ? f : new Diagram.Frame(new Border.Curry(random.nextInt(1, wires + 1), side()), List.of(f));
    }

    private Diagram later(Diagram f) {
        if (random.nextBoolean()) {
            return new Diagram.Frame(new Border.Delay(random.nextInt(1, 4)), List.of(f));
        }
        Ty over = type();
        Diagram loop = Box.of(name(), type().tensor(over.delay(1)), f.dom()).then(f)
                .then(Box.of(name(), f.cod(), type().tensor(over)));
        return new Diagram.Frame(new Border.Feedback(over), List.of(loop));
    }

    /// The diagram turned, or as it is where it cannot be.
    private static Diagram turned(Diagram f, UnaryOperator<Diagram> turn) {
        try {
            return turn.apply(f);
        } catch (NotTurnable e) {
            return f;
        }
    }

    private Diagram bubble(int depth) {
        List<Diagram> inside = Stream.generate(() -> diagram(depth - 1)).limit(random.nextInt(3)).toList();
        return new Diagram.Frame(new Border.Bubble(box(), random.nextInt(-1, 2), random.nextBoolean()), inside);
    }

    private Diagram composition(Diagram f, int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> turned(f, g -> g.then(g.dagger()));
            case 1 -> f.then(Box.of(name(), f.cod(), type()));
            default -> {
                Diagram g = diagram(depth);
                yield f.then(Box.of(name(), f.cod(), g.dom())).then(g);
            }
        };
    }
}
