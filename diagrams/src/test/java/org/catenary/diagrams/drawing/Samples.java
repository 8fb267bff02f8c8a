package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// Random diagrams of every family, the same for the same seed.
final class Samples {

    private static final String[] NAMES = {"f", "g", "a longer name", "φ", "organization", "h₁"};
    private static final String[] COLOURS = {"C", "D", "E"};
    private static final String[] OBJECTS = {"n", "s", "a long type", "x"};

    private Samples() {}

    record Gate(String name, Ty dom, Ty cod, Glyph glyph) implements Box, Drawn {}

    static RandomGenerator random(long seed) { return RandomGeneratorFactory.of("L64X128MixRandom").create(seed); }

    private static Ty type(int least, int most, RandomGenerator random) {
        var obs = new ArrayList<Ob>();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            obs.add(Ob.of(OBJECTS[random.nextInt(OBJECTS.length)]).rotate(random.nextInt(-1, 2)));
        }
        return Ty.of(obs);
    }

    private static String name(RandomGenerator random) { return NAMES[random.nextInt(NAMES.length)]; }

    /// Boxes, states, effects, rotated boxes, cups, caps, spiders and crossings as they come.
    static Diagram planar(int steps, boolean crossings, RandomGenerator random) {
        Diagram diagram = Diagram.id(type(0, 4, random));
        for (int i = 0; i < steps; i++) {
            diagram = step(diagram, crossings, random);
        }
        return diagram;
    }

    private static Diagram step(Diagram diagram, boolean crossings, RandomGenerator random) {
        Ty cod = diagram.cod();
        int width = Math.toIntExact(cod.size()), in = random.nextInt(0, Math.min(width, 3) + 1);
        int offset = random.nextInt(0, width - in + 1);
        Ty dom = cod.slice(offset, offset + in);
        return switch (random.nextInt(11)) {
            case 0 -> {
                Ob ob = Ob.of(OBJECTS[random.nextInt(4)]);
                yield diagram.thenAt(offset, Diagram.cap(Ty.of(ob)));
            }
            case 1 -> in > 1 && dom.get(0).r().equals(dom.get(1))
                    ? diagram.thenAt(offset, Diagram.cup(dom.slice(0, 1))) : diagram;
            case 2 -> in == 0 ? diagram : diagram.thenAt(offset, Diagram.spider(dom.slice(0, 1), 1, random.nextInt(0, 4)));
            case 3 -> in < 2 || !crossings ? diagram : diagram.thenAt(offset, Diagram.permutation(dom, order(in, random)));
            case 4 -> diagram.thenAt(offset, Box.of(name(random), type(1, 3, random), dom.r()).l());
            case 5 -> {
                Ty end = type(0, 2, random), between = type(0, 3, random);
                yield diagram.thenAt(offset, Box.of(name(random), dom, end)
                        .plus(Box.of(name(random), dom, between).then(Box.of(name(random), between, end))));
            }
            case 6 -> {
                Ty over = type(1, 2, random);
                Diagram box = Box.of(name(random), dom, type(0, 2, random)).tensor(Diagram.id(over));
                Diagram inside = box.then(Box.of(name(random), box.cod(), box.cod()));
                yield diagram.thenAt(offset, random.nextBoolean() ? inside.trace(over)
                        : inside.r().traceLeft(over.r()).l());
            }
            case 7 -> {
                Ty end = type(0, 2, random);
                Diagram inside = Box.of(name(random), dom, end);
                yield diagram.thenAt(offset, random.nextBoolean() ? inside.bubble(name(random)).bubble("D")
                        : Diagram.bubble(Box.of(name(random), dom, end), inside, inside.dagger()));
            }
            default -> diagram.thenAt(offset, Box.of(name(random), dom, type(in == 0 ? 1 : 0, width > 8 ? 1 : 3, random)));
        };
    }

    /// Braids and twists both ways, copies, merges and discards, boxes, cups and caps, traces and bubbles as they come.
    static Diagram tangle(int steps, RandomGenerator random) {
        Diagram diagram = Diagram.id(type(1, 4, random));
        for (int i = 0; i < steps; i++) {
            Ty cod = diagram.cod();
            int width = Math.toIntExact(cod.size());
            if (width == 0) {
                diagram = diagram.tensor(Box.of(name(random), Ty.unit(), type(1, 3, random)));
                continue;
            }
            int at = random.nextInt(width), two = Math.max(0, at - 1);
            Ty x = cod.slice(at, at + 1), y = cod.slice(two, Math.min(two + 1, width));
            Ty next = width > 1 ? cod.slice(two + 1, two + 2) : Ty.unit();
            boolean pair = width > 1, other = random.nextBoolean();
            diagram = switch (random.nextInt(10)) {
                case 0, 1, 2 -> pair ? diagram.thenAt(two, other ? Diagram.braid(y, next) : Diagram.unbraid(y, next)) : diagram;
                case 3 -> diagram.thenAt(at, other ? Diagram.twist(x) : Diagram.untwist(x));
                case 4 -> diagram.thenAt(at, Diagram.copy(x, random.nextInt(0, 4)));
                case 5 -> pair && y.equals(next) ? diagram.thenAt(two, Diagram.merge(y, 2))
                        : diagram.thenAt(at, Diagram.copy(x, 2).then(Diagram.merge(x, 2)));
                case 6 -> diagram.thenAt(at, Diagram.cap(x, x.l()).tensor(Diagram.id(x)));
                case 7 -> diagram.thenAt(at, Diagram.twist(x).then(Box.of(name(random), x, x)).bubble(name(random)));
                case 8 -> diagram.thenAt(at, Diagram.braid(x, x).trace(x));
                default -> diagram.thenAt(at, Box.of(name(random), x, type(0, 2, random)));
            };
        }
        return diagram;
    }

    /// Curryings on both sides and evaluations, feedback, delays, phases of any length, boxes, as they come.
    static Diagram closed(int steps, RandomGenerator random) {
        Diagram diagram = Diagram.id(plain(random)).tensor(Diagram.id(plain(random)));
        for (int i = 0; i < steps; i++) {
            Ty cod = diagram.cod();
            int width = Math.toIntExact(cod.size()), at = random.nextInt(width);
            Ty x = cod.slice(at, at + 1), u = plain(random);
            Phase phase = Phase.parameter(name(random)).plus(Phase.of(random.nextInt(1, 9), 16));
            diagram = diagram.thenAt(at, switch (random.nextInt(8)) {
                case 0 -> Box.of(name(random), x.tensor(u), type(1, 2, random)).curry(1);
                case 1 -> Box.of(name(random), u.tensor(x), u).curryLeft(1);
                case 2 -> Diagram.id(x).tensor(Box.of(name(random), Ty.unit(), u))
                        .then(Box.of(name(random), x.tensor(u), x).curry(2).tensor(Diagram.id(x.tensor(u))))
                        .then(Diagram.eval(x, x.tensor(u)));
                case 3 -> Box.of(name(random), x.tensor(u.delay(1)), type(1, 2, random).tensor(u)).feedback(u);
                case 4 -> Box.of(name(random), x, x).delay(2).curry(1).then(Box.of("end", x.delay(2).over(x.delay(2)), u))
                        .tensor(Diagram.id(x));
                case 5 -> Diagram.spider(x, 1, random.nextInt(1, 4), phase);
                case 6 -> width > 1 && at + 1 < width && x.equals(cod.slice(at + 1, at + 2))
                        ? Diagram.spider(x, 2, 1, phase) : Diagram.id(x);
                default -> Box.of(name(random), x, type(1, 2, random));
            });
        }
        return diagram;
    }

    private static Ty plain(RandomGenerator random) { return Ty.of(OBJECTS[random.nextInt(OBJECTS.length)]); }

    /// Boxes, cups and caps between regions of a few colours.
    static Diagram coloured(int steps, RandomGenerator random) {
        Diagram diagram = Diagram.id(walls("C", random.nextInt(1, 4), random));
        for (int i = 0; i < steps; i++) {
            Ty cod = diagram.cod();
            int width = Math.toIntExact(cod.size()), in = random.nextInt(0, Math.min(width, 2) + 1);
            int at = random.nextInt(0, width - in + 1);
            Ty dom = cod.slice(at, at + in);
            String left = at == 0 ? cod.left() : cod.get(at - 1).right();
            String right = at + in == width ? cod.right() : cod.get(at + in).left();
            Ty wall = Ty.of(Ob.between(left, NAMES[random.nextInt(2)], COLOURS[random.nextInt(COLOURS.length)]));
            diagram = switch (random.nextInt(4)) {
                case 0 -> diagram.thenAt(at, Diagram.cap(wall, wall.l()));
                case 1 -> in == 2 && dom.get(0).r().equals(dom.get(1))
                        ? diagram.thenAt(at, Diagram.cup(dom.slice(0, 1))) : diagram;
                default -> {
                    Ty to = left.equals(right) && in > 0 && random.nextBoolean() ? Ty.unit(left)
                            : Ty.of(Ob.between(left, name(random), right));
                    yield diagram.thenAt(at, Box.of(name(random), in == 0 ? Ty.unit(left) : dom, to));
                }
            };
        }
        return diagram;
    }

    private static Ty walls(String first, int wires, RandomGenerator random) {
        var obs = new ArrayList<Ob>();
        String left = first;
        for (int i = 0; i < wires; i++) {
            String right = COLOURS[random.nextInt(COLOURS.length)];
            obs.add(Ob.between(left, name(random), right));
            left = right;
        }
        return Ty.of(obs);
    }

    static int[] order(int n, RandomGenerator random) {
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// Words whose types are cut from a random nest of cups, in one row or woven into the cups as a normal form has them.
    static Diagram sentence(int links, boolean woven, RandomGenerator random) {
        var letters = new ArrayList<Ob>();
        nest(links, letters, random);
        letters.add(random.nextBoolean() ? 0 : letters.size(), Ob.of("s"));
        Diagram words = Diagram.id(Ty.unit()), sentence = words;
        for (int i = 0; i < letters.size();) {
            int end = Math.min(letters.size(), i + random.nextInt(1, 4));
            Box word = new Gate(name(random), Ty.unit(), Ty.of(letters.subList(i, end)), new Glyph.Word(name(random)));
            words = words.tensor(word);
            sentence = sentence.thenAt(sentence.cod().size(), word);
            sentence = woven ? reduced(sentence) : sentence;
            i = end;
        }
        return reduced(sentence);
    }

    private static void nest(int links, List<Ob> letters, RandomGenerator random) {
        var open = new ArrayList<Ob>();
        int left = links;
        while (left > 0 || !open.isEmpty()) {
            if (left > 0 && (open.isEmpty() || random.nextBoolean())) {
                open.add(Ob.of("n" + left--));
                letters.add(open.getLast());
            } else {
                letters.add(open.removeLast().r());
            }
        }
    }

    /// Cups wherever two neighbours cancel.
    private static Diagram reduced(Diagram diagram) {
        Diagram result = diagram;
        for (int i = 0; i + 1 < result.cod().size();) {
            if (result.cod().get(i).r().equals(result.cod().get(i + 1))) {
                result = result.thenAt(i, Diagram.cup(result.cod().slice(i, i + 1)));
                i = Math.max(0, i - 1);
            } else {
                i++;
            }
        }
        return result;
    }

    /// Gates of every glyph on a few qubits, some prepared, some postselected.
    static Diagram circuit(int gates, RandomGenerator random) {
        Ty qubit = Ty.of("qubit");
        Diagram circuit = Diagram.id(qubit.power(2)).tensor(gate("0", 0, 1, new Glyph.Ket("0")));
        for (int i = 0; i < gates; i++) {
            int width = Math.toIntExact(circuit.cod().size());
            circuit = circuit.thenAt(random.nextInt(width - 1), switch (random.nextInt(8)) {
                case 0 -> gate("H", 1, 1, new Glyph.Plain("H"));
                case 1 -> gate("Rz", 1, 1, new Glyph.Plain("Rz(2α + 1/3)"));
                case 2 -> gate("CX", 2, 2, Glyph.Controlled.by(new Glyph.Not(), 0));
                case 3 -> gate("CZ", 2, 2, Glyph.Controlled.by(new Glyph.Dot(), 1));
                case 4 -> gate("SWAP", 2, 2, new Glyph.Swap());
                case 5 -> gate("U", 2, 2, new Glyph.Plain("U"));
                case 6 -> gate("CRz", 2, 2, Glyph.Controlled.by(new Glyph.Plain("Rz(β)"), 0));
                default -> gate("0", 0, 1, new Glyph.Ket("0"));
            });
        }
        return circuit.thenAt(0, gate("0", 1, 0, new Glyph.Bra("0")));
    }

    static Box gate(String name, int in, int out, Glyph glyph) {
        return new Gate(name, Ty.of("qubit").power(in), Ty.of("qubit").power(out), glyph);
    }
}
