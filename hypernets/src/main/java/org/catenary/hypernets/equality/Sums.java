package org.catenary.hypernets.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.normal.ContentOrder;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Formal sums, over which composition and tensor distribute: diagrams are multiplied out, and their terms paired off.
///
/// @param terms decides the equality of diagrams without sums
record Sums(Procedure terms) implements Procedure {

    private static final long LIMIT = 1_000_000;

    @Override public Theory decides() { return terms.decides().union(Theory.of(Structure.SUM)); }

    @Override public String words() { return "%s, term by term".formatted(terms.words()); }

    /// The normal forms of the terms, in the [order of their content][ContentOrder]; those inside bubbles, too.
    @Override public Optional<Normal> normal() { return terms.normal().map(normal -> diagram -> form(diagram, normal)); }

    @Override public String formless() { return terms.formless(); }

    private static Diagram form(Diagram diagram, Normal normal) {
        if (!diagram.theory().contains(Structure.SUM)) {
            return normal.form(diagram);
        }
        if (cells(diagram) > LIMIT) {
            throw new NoNormalForm(diagram, "multiplied out, it has more than %d boxes".formatted(LIMIT));
        }
        return Terms.sum(diagram.dom(), diagram.cod(), new Terms(normal::form).fold(diagram), normal::form);
    }

    @Override public Verdict decide(Diagram f, Diagram g) {
        if (!f.theory().union(g.theory()).contains(Structure.SUM)) {
            return terms.decide(f, g);
        }
        if (cells(f) > LIMIT || cells(g) > LIMIT) {
            return new Verdict.Unknown("multiplied out, the sums have more than %d boxes".formatted(LIMIT));
        }
        return paired(new Terms(UnaryOperator.identity()).fold(f), new Terms(UnaryOperator.identity()).fold(g));
    }

    private Verdict paired(List<Diagram> left, List<Diagram> right) {
        var matches = new ArrayList<Verdict.Match>();
        var free = new ArrayList<>(right);
        for (Diagram term : left) {
            boolean found = false, unknown = false;
            for (int i = 0; i < free.size() && !found; i++) {
                switch (terms.decide(term, free.get(i))) {
                    case Verdict.Equal(var match) -> {
                        matches.addAll(match);
                        free.remove(i);
                        found = true;
                    }
                    case Verdict.Unknown _ -> unknown = true;
                    case Verdict.Different _ -> { }
                }
            }
            if (!found) {
                return unknown
                        ? new Verdict.Unknown("nothing tells whether the term %s has a partner".formatted(term.summary()))
                        : new Verdict.Different("the term %s occurs more often on the left".formatted(term.summary()));
            }
        }
        return free.isEmpty() ? new Verdict.Equal(matches)
                : new Verdict.Different("the term %s occurs more often on the right".formatted(free.getFirst().summary()));
    }

    private static double cells(Diagram diagram) { return Count.OF.fold(diagram) * (1.0 + diagram.size()); }

    /// The number of terms.
    private enum Count implements Fold<Double> {
        OF;

        @Override public Double id(Ty ty) { return 1.0; }

        @Override public Double cell(Diagram.Cell cell) { return 1.0; }

        @Override public Double frame(Diagram.Frame frame, List<Double> inside) {
            return switch (frame.border()) {
                case Border.Sum _ -> inside.stream().mapToDouble(n -> n).sum();
                case Border.Trace _ -> inside.getFirst();
                case Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ ->
                        1 + inside.stream().mapToDouble(n -> n).sum();
            };
        }

        @Override public Double then(List<Double> steps) { return product(steps); }

        @Override public Double tensor(List<Double> factors) { return product(factors); }

        private static Double product(List<Double> numbers) {
            return numbers.stream().mapToDouble(n -> n).reduce(1, (m, n) -> m == 0 || n == 0 ? 0 : m * n);
        }
    }

    /// The terms, diagrams without sums but inside bubbles.
    ///
    /// @param form what becomes of the terms inside
    private record Terms(UnaryOperator<Diagram> form) implements Fold<List<Diagram>> {

        static Diagram sum(Ty dom, Ty cod, List<Diagram> terms, UnaryOperator<Diagram> form) {
            return Diagram.sum(dom, cod, terms.stream().map(form).sorted(ContentOrder.LAYERS).toList());
        }

        @Override public List<Diagram> id(Ty ty) { return List.of(Diagram.id(ty)); }

        @Override public List<Diagram> cell(Diagram.Cell cell) { return List.of(cell); }

        @Override public List<Diagram> frame(Diagram.Frame frame, List<List<Diagram>> inside) {
            return switch (frame.border()) {
                case Border.Sum _ -> inside.stream().flatMap(List::stream).toList();
                case Border.Trace trace -> inside.getFirst().stream()
                        .<Diagram>map(term -> new Diagram.Frame(trace, List.of(term))).toList();
                case Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ -> List.of(summed(frame, inside));
            };
        }

        private Diagram summed(Diagram.Frame frame, List<List<Diagram>> inside) {
            return new Diagram.Frame(frame.border(), IntStream.range(0, inside.size()).mapToObj(i ->
                    sum(frame.inside().get(i).dom(), frame.inside().get(i).cod(), inside.get(i), form)).toList());
        }

        @Override public List<Diagram> then(List<List<Diagram>> steps) {
            return choices(steps).stream().map(Free.DIAGRAMS::thenAll).toList();
        }

        @Override public List<Diagram> tensor(List<List<Diagram>> factors) {
            return choices(factors).stream().map(Free.DIAGRAMS::tensorAll).toList();
        }

        /// One term of each, in every way.
        private static List<List<Diagram>> choices(List<List<Diagram>> parts) {
            int count = parts.stream().mapToInt(List::size).reduce(1, (m, n) -> m * n);
            return IntStream.range(0, count).mapToObj(number -> {
                var choice = new ArrayList<Diagram>();
                int rest = number;
                for (List<Diagram> part : parts) {
                    choice.add(part.get(rest % part.size()));
                    rest /= part.size();
                }
                return (List<Diagram>) choice;
            }).toList();
        }
    }
}
