package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Structure;

/// What a function does with wires: the diagrams it puts on them, in order, each with the wires that it takes and gives.
///
/// While the function runs, its sketch is the current one of the thread, so that a diagram without inputs belongs to it too.
final class Sketch {

    /// A diagram on wires.
    ///
    /// @param first the number of the first wire that it gives, the others following
    record Step(Diagram diagram, Wires inputs, int first) {}

    private static final ScopedValue<Sketch> CURRENT = ScopedValue.newInstance();
    private static final int NONE = -1;

    private final Theory theory;
    private final Ty dom;
    private final List<Step> steps = new ArrayList<>();
    private int[] source = new int[16];
    private int[] uses = new int[16];
    private int[] user = new int[16];
    private int wires;

    private Sketch(Theory theory, Ty dom) {
        this.theory = theory;
        this.dom = dom;
        given(Math.toIntExact(dom.size()));
    }

    static Diagram draw(Theory theory, Ty dom, Function<Wires, Wires> function) {
        var sketch = new Sketch(theory, dom);
        var inputs = new Wires(sketch, IntStream.range(0, sketch.wires).toArray(), dom);
        Wires result = ScopedValue.where(CURRENT, sketch).call(() -> function.apply(inputs));
        if (result == null) {
            throw new WrongWiring("the function of the wires %s gives null: it should give wires, those at the bottom"
                    .formatted(Print.brief(dom)));
        }
        sketch.take("the result", result);
        IntStream.range(0, sketch.wires).filter(w -> sketch.uses[w] == 0).findFirst().ifPresent(sketch::checkDiscard);
        return new Arrangement(sketch).drawn(result);
    }

    /// Refuses a function of as many wires where there are not so many.
    static void check(Ty dom, int wires) {
        if (dom.size() != wires) {
            throw new WrongWiring("a function of %d wires on %s, which has %d".formatted(wires, Print.brief(dom), dom.size()));
        }
    }

    static Wires apply(Diagram diagram, Wires... wires) {
        if (!CURRENT.isBound()) {
            throw new WrongWiring("%s is put on wires outside of Diagram.of: they are there while a diagram is written alone"
                    .formatted(Print.brief(diagram)));
        }
        return CURRENT.get().applied(diagram, wires);
    }

    private Wires applied(Diagram diagram, Wires... wires) {
        for (int k = 0; k < wires.length; k++) {
            if (wires[k] == null) {
                throw new WrongWiring("%s is put on null, as its wires number %d: it takes %s".formatted(Print.brief(diagram), k,
                        Print.brief(diagram.dom())));
            }
        }
        Wires inputs = Wires.row(this, wires);
        if (!inputs.ty().equals(diagram.dom())) {
            throw new NotComposable("%s is put on %s, which %s %s: it takes %s; %s".formatted(Print.brief(diagram),
                    inputs.size() == 0 ? "no wires" : inputs, inputs.size() == 1 ? "carries" : "carry", Print.brief(inputs.ty()), Print.brief(diagram.dom()),
                    Print.difference(inputs.ty(), diagram.dom(), 0)));
        }
        for (Wires some : wires) {
            take(told(diagram, steps.size()), some);
        }
        int first = wires();
        steps.add(new Step(diagram, inputs, first));
        given(Math.toIntExact(diagram.cod().size()));
        return new Wires(this, IntStream.range(first, wires()).toArray(), diagram.cod());
    }

    private void given(int count) {
        int before = wires;
        wires += count;
        if (wires > source.length) {
            source = Arrays.copyOf(source, 2 * wires);
            uses = Arrays.copyOf(uses, 2 * wires);
            user = Arrays.copyOf(user, 2 * wires);
        }
        Arrays.fill(source, before, wires, steps.size() - 1);
    }

    /// Counts wires as used by the next step, or by the result.
    private void take(String taker, Wires taken) {
        if (taken.sketch() != this) {
            throw new WrongWiring("%s takes %s, wires of another diagram".formatted(taker, taken));
        }
        for (int wire : taken.numbers()) {
            if (uses[wire]++ > 0 && !copies()) {
                throw new WrongWiring("%s is used twice, by %s and by %s: that takes copies, which the theory of %s lacks"
                        .formatted(described(wire), user[wire] == steps.size() ? taker
                                : told(steps.get(user[wire]).diagram(), user[wire]), taker, theory));
            }
            user[wire] = steps.size();
        }
    }

    private void checkDiscard(int wire) {
        if (!copies()) {
            throw new WrongWiring("%s is never used: that takes discards, which the theory of %s lacks"
                    .formatted(described(wire), theory));
        }
    }

    private boolean copies() { return theory.contains(Structure.COPY) || theory.contains(Structure.SPIDER); }

    Ty dom() { return dom; }

    Theory theory() { return theory; }

    List<Step> steps() { return steps; }

    int wires() { return wires; }

    /// {@return how often a wire is used}
    int uses(int wire) { return uses[wire]; }

    /// {@return the copies of a wire, in as many as it has uses}
    Diagram copy(Ob ob, int uses) {
        return theory.contains(Structure.COPY) ? new Diagram.Copy(ob, uses) : new Diagram.Spider(ob, 1, uses);
    }

    String told(int[] numbers) {
        return numbers.length == 0 ? "no wires" : numbers.length > 3 ? "%s and %d more".formatted(told(numbers[0]), numbers.length - 1)
                : IntStream.of(numbers).mapToObj(this::told).collect(Collectors.joining(", "));
    }

    String told(int wire) {
        int step = source[wire];
        return step == NONE ? "input %d".formatted(wire)
                : "output %d of %s".formatted(wire - steps.get(step).first(), told(steps.get(step).diagram(), step));
    }

    static String told(Diagram diagram, int step) { return "%s (step %d)".formatted(Print.brief(diagram), step); }

    /// {@return a wire with what it carries}
    String described(int wire) {
        int step = source[wire];
        Ob ob = step == NONE ? dom.get(wire) : steps.get(step).diagram().cod().get(wire - steps.get(step).first());
        return "%s, which carries %s,".formatted(told(wire), Print.brief(Print.ob(ob)));
    }
}
