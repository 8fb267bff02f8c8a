package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.function.BinaryOperator;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Traces as they are drawn: wires that lead back go round from a bend below to a bend above.
enum Loops implements Fold<Diagram> {
    OPEN;

    /// {@return the diagram with bends in the place of traces}
    static Diagram open(Diagram diagram) {
        Theory theory = diagram.theory();
        return theory.contains(Structure.TRACE) || theory.contains(Structure.FEEDBACK) ? OPEN.fold(diagram) : diagram;
    }

    /// Where a loop turns.
    ///
    /// @param ob   what it carries
    /// @param top  whether it is the upper turn
    /// @param side on which it goes back
    record Turn(Ob ob, boolean top, Side side) implements Box {

        @Override public String name() { return "turn"; }

        @Override public Ty dom() { return top ? Ty.unit() : Ty.of(ob).power(2); }

        @Override public Ty cod() { return top ? Ty.of(ob).power(2) : Ty.unit(); }

        /// The foot on which the wire goes back.
        int back() { return side == Side.LEFT ? 0 : 1; }
    }

    /// Where what a loop brings back becomes what comes a step of time later.
    ///
    /// @param ob what leaves the loop below
    record Later(Ob ob) implements Box {

        @Override public String name() { return "later"; }

        @Override public Ty dom() { return Ty.of(ob.delay(1)); }

        @Override public Ty cod() { return Ty.of(ob); }
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) { return cell; }

    @Override public Diagram then(List<Diagram> steps) { return all(steps, Diagram::then); }

    @Override public Diagram tensor(List<Diagram> factors) { return all(factors, Diagram::tensor); }

    private static Diagram all(List<Diagram> parts, BinaryOperator<Diagram> op) {
        return parts.stream().reduce(op).orElseThrow();
    }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return switch (frame.border()) {
            case Border.Trace(Ty over, Side side) -> loop(frame, over, side, inside.getFirst());
            case Border.Feedback(Ty over) -> feedback(frame, over, inside.getFirst());
            case Border.Sum _, Border.Bubble _, Border.Curry _, Border.Delay _ -> new Diagram.Frame(frame.border(), inside);
        };
    }

    private static Diagram loop(Diagram.Frame frame, Ty over, Side side, Diagram inside) {
        Diagram back = Diagram.id(reversed(over));
        Diagram x = Diagram.id(frame.dom()), y = Diagram.id(frame.cod());
        return switch (side) {
            case LEFT -> turns(over, true, side).tensor(x).then(back.tensor(inside))
                    .then(turns(over, false, side).tensor(y));
            case RIGHT -> x.tensor(turns(over, true, side)).then(inside.tensor(back))
                    .then(y.tensor(turns(over, false, side)));
        };
    }

    /// A loop whose wires come back later.
    private static Diagram feedback(Diagram.Frame frame, Ty over, Diagram inside) {
        Diagram x = Diagram.id(frame.dom()), y = Diagram.id(frame.cod()), marks = Diagram.id(Ty.unit());
        for (Ob ob : over.toList().reversed()) {
            marks = marks.tensor(new Later(ob));
        }
        return x.tensor(turns(over.delay(1), true, Side.RIGHT)).then(inside.tensor(marks))
                .then(y.tensor(turns(over, false, Side.RIGHT)));
    }

    /// {@return a diagram whose first or last wires are bent down around its side}
    static Diagram bent(Diagram inside, int wires, Side side) {
        Ty dom = inside.dom();
        return switch (side) {
            case LEFT -> {
                Ty over = dom.slice(0, wires);
                Diagram rest = Diagram.id(dom.slice(wires, dom.size())), back = Diagram.id(reversed(over));
                yield turns(over, true, side).tensor(rest).then(back.tensor(inside));
            }
            case RIGHT -> {
                Ty over = dom.slice(dom.size() - wires, dom.size());
                Diagram rest = Diagram.id(dom.slice(0, dom.size() - wires)), back = Diagram.id(reversed(over));
                yield rest.tensor(turns(over, true, side)).then(inside.tensor(back));
            }
        };
    }

    private static Ty reversed(Ty ty) { return Ty.of(ty.toList().reversed()); }

    /// The turns of neighbouring wires, one around the other.
    private static Diagram turns(Ty over, boolean top, Side side) {
        List<Ob> inwards = side == Side.LEFT ? over.toList().reversed() : over.toList();
        Diagram turns = Diagram.id(Ty.unit());
        for (int i = 0; i < inwards.size(); i++) {
            turns = turns.thenAt(i, new Turn(inwards.get(i), true, side));
        }
        if (top) {
            return turns;
        }
        Diagram below = Diagram.id(turns.cod());
        for (int i = inwards.size() - 1; i >= 0; i--) {
            below = below.thenAt(i, new Turn(inwards.get(i), false, side));
        }
        return below;
    }
}
