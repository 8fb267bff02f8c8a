package org.catenary.diagrams.syntax;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

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
    public Ob ob() { return new Ob.Atom(name(), random.nextInt(4) > 0 ? 0 : random.nextInt(-5, 6)); }

    /// {@return a type of at most four wires}
    public Ty type() { return Ty.of(Stream.generate(this::ob).limit(random.nextInt(5)).toList()); }

    /// {@return a diagram nested at most so deep}
    public Diagram diagram(int depth) {
        int kind = random.nextInt(depth > 0 ? 18 : 11);
        return switch (kind) {
            case 0 -> Diagram.id(type());
            case 1, 2 -> box();
            case 3 -> box().turned(random.nextInt(-5, 6), random.nextBoolean());
            case 4 -> cup(ob());
            case 5 -> cup(ob()).dagger();
            case 6 -> new Diagram.Spider(ob(), random.nextInt(3), random.nextInt(3));
            case 7 -> permutation(type());
            case 8 -> Diagram.zero(type(), type());
            case 9 -> random.nextBoolean() ? new Diagram.Copy(ob(), random.nextInt(4)) : new Diagram.Merge(ob(), random.nextInt(4));
            case 10 -> random.nextBoolean() ? new Diagram.Braid(ob(), ob(), random.nextBoolean())
                    : new Diagram.Twist(ob(), random.nextBoolean());
            case 11, 12 -> diagram(depth - 1).tensor(diagram(depth - 1));
            case 13 -> sum(diagram(depth - 1));
            case 14 -> trace(diagram(depth - 1));
            case 15 -> bubble(depth);
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
        return random.nextBoolean() ? trace : trace.r();
    }

    private Diagram bubble(int depth) {
        List<Diagram> inside = Stream.generate(() -> diagram(depth - 1)).limit(random.nextInt(3)).toList();
        return new Diagram.Frame(new Border.Bubble(box(), random.nextInt(-1, 2), random.nextBoolean()), inside);
    }

    private Diagram composition(Diagram f, int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> f.then(f.dagger());
            case 1 -> f.then(Box.of(name(), f.cod(), type()));
            default -> {
                Diagram g = diagram(depth);
                yield f.then(Box.of(name(), f.cod(), g.dom())).then(g);
            }
        };
    }
}
