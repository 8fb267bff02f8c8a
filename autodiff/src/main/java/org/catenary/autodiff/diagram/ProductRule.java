package org.catenary.autodiff.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.ZxBox;

/// A diagram with each box in turn replaced by others: `∂(f ; g) = ∂f ; g + f ; ∂g` and `∂(f ⊗ g) = ∂f ⊗ g + f ⊗ ∂g`.
///
/// @param onBoxes what a box is replaced by, nothing for most
record ProductRule(Function<Parametrised, List<Weighted>> onBoxes) implements Fold<ProductRule.Dual> {

    /// A diagram and what it becomes.
    record Dual(Diagram value, List<Weighted> terms) {}

    List<Weighted> terms(Diagram diagram) { return fold(diagram).terms; }

    @Override public Dual id(Ty ty) { return new Dual(Diagram.id(ty), List.of()); }

    @Override public Dual cell(Diagram.Cell cell) {
        return new Dual(cell, switch (cell) {
            case Parametrised box -> onBoxes.apply(box);
            case Diagram.Turned(Parametrised box, int z, boolean reversed) -> onBoxes.apply(box).stream()
                    .map(term -> new Weighted(term.weight(), turned(term.diagram(), z, reversed))).toList();
            case Diagram.Spider(Ob wire, int in, int out, Phase phase) when !phase.parameters().isEmpty() -> spider(cell, wire, in, out, phase);
            case Box _, Diagram.Structural _ -> List.of();
        });
    }

    /// A spider with an angle, on qubits, is the Z spider.
    private List<Weighted> spider(Diagram.Cell cell, Ob wire, int in, int out, Phase phase) {
        if (!wire.equals(Qubits.QUBIT)) {
            throw new NoDerivative(cell, String.join(", ", phase.parameters()));
        }
        return onBoxes.apply(new ZxBox.Spider(Kind.Z, in, out, phase));
    }

    private static Diagram turned(Diagram diagram, int z, boolean reversed) {
        Diagram turned = reversed ? diagram.dagger() : diagram;
        for (int k = 0; k < Math.abs(z); k++) {
            turned = z > 0 ? turned.r() : turned.l();
        }
        return turned;
    }

    @Override public Dual frame(Diagram.Frame frame, List<Dual> inside) {
        return switch (frame.border()) {
            case Border.Sum _ -> new Dual(frame, inside.stream().flatMap(dual -> dual.terms.stream()).toList());
            case Border.Trace trace -> linear(frame, trace, inside);
            case Border.Curry curry -> linear(frame, curry, inside);
            case Border.Delay delay -> linear(frame, delay, inside);
            case Border.Feedback _ -> constant(frame, inside, false);
            case Border.Bubble(Box box, int z, boolean reversed) when chain(box, inside) ->
                    chained(frame, box, inside.getFirst(), z, reversed);
            case Border.Bubble(Box box, _, _) -> constant(frame, inside,
                    box instanceof Parametrised parametrised && !onBoxes.apply(parametrised).isEmpty());
        };
    }

    private static Dual linear(Diagram.Frame frame, Border border, List<Dual> inside) {
        return new Dual(frame, inside.getFirst().terms.stream().map(term ->
                new Weighted(term.weight(), new Diagram.Frame(border, List.of(term.diagram())))).toList());
    }

    private static boolean chain(Box box, List<Dual> inside) {
        return !(box instanceof Parametrised) && inside.size() == 1 && Pointwise.named(box.name()).isPresent();
    }

    /// `∂(f bubble d) = (f′ bubble d) ⊙ ∂d`
    private static Dual chained(Diagram.Frame frame, Box box, Dual inside, int z, boolean reversed) {
        Diagram slope = inside.value.bubble(Pointwise.named(box.name()).orElseThrow().derivative().name());
        Diagram copy = Diagram.spider(box.dom(), 1, 2), merge = Diagram.spider(box.cod(), 2, 1);
        return new Dual(frame, inside.terms.stream().map(term -> new Weighted(term.weight(),
                turned(copy.then(slope.tensor(term.diagram())).then(merge), z, reversed))).toList());
    }

    private static Dual constant(Diagram.Frame frame, List<Dual> inside, boolean borderVaries) {
        if (borderVaries || inside.stream().anyMatch(dual -> !dual.terms.isEmpty())) {
            throw new NoDerivative(frame, String.join(", ", Parametrised.parametersOf(frame)));
        }
        return new Dual(frame, List.of());
    }

    @Override public Dual then(List<Dual> steps) { return all(steps, Diagram::then); }

    @Override public Dual tensor(List<Dual> factors) { return all(factors, Diagram::tensor); }

    private static Dual all(List<Dual> parts, BinaryOperator<Diagram> op) {
        int n = parts.size();
        var from = new ArrayList<Diagram>(Collections.nCopies(n, parts.getLast().value));
        for (int k = n - 2; k >= 0; k--) {
            from.set(k, op.apply(parts.get(k).value, from.get(k + 1)));
        }
        var terms = new ArrayList<Weighted>(n);
        Diagram before = parts.getFirst().value;
        for (int k = 0; k < n; k++) {
            for (Weighted term : parts.get(k).terms) {
                Diagram left = k == 0 ? term.diagram() : op.apply(before, term.diagram());
                terms.add(new Weighted(term.weight(), k == n - 1 ? left : op.apply(left, from.get(k + 1))));
            }
            before = k == 0 ? before : op.apply(before, parts.get(k).value);
        }
        return new Dual(from.getFirst(), terms);
    }
}
