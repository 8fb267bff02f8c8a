package org.catenary.diagrams.syntax;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;

/// A diagram some steps of time later: wires and structure are delayed, and every box within is a delayed box.
///
/// @param steps how many, one at least
record Delaying(int steps) implements Fold<Diagram> {

    static Diagram delay(Diagram diagram, int steps) {
        if (steps < 0) {
            throw new WrongArgument("%s after %d steps of time".formatted(diagram.summary(), steps));
        }
        return steps == 0 ? diagram : new Delaying(steps).fold(diagram);
    }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty.delay(steps)); }

    @Override public Diagram then(List<Diagram> parts) { return parts.stream().reduce(Diagram::then).orElseThrow(); }

    @Override public Diagram tensor(List<Diagram> parts) { return parts.stream().reduce(Diagram::tensor).orElseThrow(); }

    @Override public Diagram cell(Diagram.Cell cell) {
        return switch (cell) {
            case Box _, Diagram.Turned _, Diagram.Eval _, Diagram.FollowedBy _ -> around(cell);
            case Diagram.Cup(Ob x, Ob y) -> new Diagram.Cup(x.delay(steps), y.delay(steps));
            case Diagram.Cap(Ob x, Ob y) -> new Diagram.Cap(x.delay(steps), y.delay(steps));
            case Diagram.Spider(Ob x, int in, int out, Phase phase) -> new Diagram.Spider(x.delay(steps), in, out, phase);
            case Diagram.Copy(Ob x, int n) -> new Diagram.Copy(x.delay(steps), n);
            case Diagram.Merge(Ob x, int n) -> new Diagram.Merge(x.delay(steps), n);
            case Diagram.Braid(Ob x, Ob y, boolean inverse) -> new Diagram.Braid(x.delay(steps), y.delay(steps), inverse);
            case Diagram.Twist(Ob x, boolean inverse) -> new Diagram.Twist(x.delay(steps), inverse);
            case Diagram.Permutation p -> new Diagram.Permutation(p.dom().delay(steps), p.order());
        };
    }

    @Override public List<Diagram> inside(Diagram.Frame frame) {
        return switch (frame.border()) {
            case Border.Sum _, Border.Trace _, Border.Feedback _ -> frame.inside();
            case Border.Delay _, Border.Curry _, Border.Bubble _ -> List.of();
        };
    }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return switch (frame.border()) {
            case Border.Sum(Ty dom, Ty cod) -> new Diagram.Frame(new Border.Sum(dom.delay(steps), cod.delay(steps)), inside);
            case Border.Trace(Ty over, var side) -> new Diagram.Frame(new Border.Trace(over.delay(steps), side), inside);
            case Border.Feedback(Ty over) -> new Diagram.Frame(new Border.Feedback(over.delay(steps)), inside);
            case Border.Delay(int before) -> new Diagram.Frame(
                    new Border.Delay(Moments.sum(Print.brief(frame.inside().getFirst()), before, steps)), frame.inside());
            case Border.Curry _, Border.Bubble _ -> around(frame);
        };
    }

    private Diagram around(Diagram diagram) { return new Diagram.Frame(new Border.Delay(steps), List.of(diagram)); }
}
