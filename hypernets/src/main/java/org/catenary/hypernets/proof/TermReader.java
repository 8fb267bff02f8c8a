package org.catenary.hypernets.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.proof.Term.Piece;
import org.catenary.hypernets.proof.Term.Span;
import org.catenary.hypernets.proof.Token.Kind;

/// Types and terms: `;` one after the other, `*` side by side, which binds tighter. Parentheses may be nested to any depth.
final class TermReader {

    private static final int MOST_WIRES = 100_000;
    private static final int LARGEST = 999_999_999;

    private final Tokens tokens;

    TermReader(Tokens tokens) { this.tokens = tokens; }

    /// How many operands are waiting inside a parenthesis.
    private static final class Open {
        int steps;
        int factors;
    }

    /// Reads a term in which everything is said.
    Term term() throws Refused {
        Term term = termOrHole();
        if (term.isHole()) {
            throw new Refused(term.place(), "? stands only for the term of a step");
        }
        return term;
    }

    /// Reads a term or a lone `?`.
    Term termOrHole() throws Refused {
        int start = tokens.now().start();
        var pieces = new ArrayList<Piece>();
        if (tokens.take("?")) {
            pieces.add(new Term.Hole(tokens.span(start)));
        } else {
            read(pieces);
        }
        return new Term(pieces, tokens.since(start), tokens.source().place(start));
    }

    private void read(List<Piece> pieces) throws Refused {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open());
        while (!open.isEmpty()) {
            while (tokens.take("(")) {
                open.push(new Open());
            }
            pieces.add(operand());
            open.element().factors++;
            while (!open.isEmpty() && !tokens.take("*") && !nextStep(open.element(), pieces)) {
                open.pop();
                if (!open.isEmpty()) {
                    tokens.expect(")", "; or * or )");
                    open.element().factors++;
                }
            }
        }
    }

    /// Ends a step.
    ///
    /// @return whether another follows
    private boolean nextStep(Open open, List<Piece> pieces) {
        if (open.factors > 1) {
            pieces.add(new Term.Tensor(open.factors));
        }
        open.factors = 0;
        open.steps++;
        boolean another = tokens.take(";");
        if (!another && open.steps > 1) {
            pieces.add(new Term.Then(open.steps));
        }
        return another;
    }

    private Piece operand() throws Refused {
        int start = tokens.now().start();
        if (tokens.take("id0")) {
            return new Term.Wires(List.of(), List.of(), tokens.span(start));
        }
        if (tokens.take("id")) {
            List<Optional<Ob>> sorts = tokens.at("[") ? sorts() : List.of(Optional.empty());
            return new Term.Wires(sorts, IntStream.range(0, sorts.size()).boxed().toList(), tokens.span(start));
        }
        if (tokens.take("sw")) {
            return swap(start);
        }
        if (tokens.take("rd")) {
            return redistribution(start);
        }
        String name = tokens.at("LHS") || tokens.at("RHS") ? tokens.anyName("a side") : tokens.name("a term");
        return new Term.Named(name, tokens.span(start));
    }

    private Piece swap(int start) throws Refused {
        List<Optional<Ob>> sorts = List.of(Optional.empty(), Optional.empty());
        List<Integer> order = List.of(1, 0);
        if (tokens.at("[") && tokens.orderFollows()) {
            order = order();
            sorts = order.stream().map(_ -> Optional.<Ob>empty()).toList();
        } else if (tokens.at("[")) {
            sorts = sorts();
            order = tokens.at("[") ? order() : order;
        }
        Span span = tokens.span(start);
        int wires = sorts.size();
        if (order.size() != wires || order.stream().distinct().count() != wires || order.stream().anyMatch(i -> i >= wires)) {
            throw new Refused(span.place(), "%s is no permutation of %d wires".formatted(span, wires));
        }
        return new Term.Wires(sorts, order, span);
    }

    private List<Integer> order() throws Refused {
        tokens.expect("[");
        List<Integer> order = numbers();
        tokens.expect("]", ", or ]");
        return order;
    }

    private List<Integer> numbers() throws Refused {
        var numbers = new ArrayList<Integer>();
        do {
            numbers.add(tokens.number(LARGEST));
        } while (tokens.take(","));
        return numbers;
    }

    private Piece redistribution(int start) throws Refused {
        String sort = Sorts.DEFAULT;
        tokens.expect("[");
        if (tokens.at(Kind.NAME)) {
            sort = tokens.anyName("a sort");
            tokens.expect("]");
            tokens.expect("[");
        }
        List<Integer> from = numbers();
        tokens.expect("to", ", or to");
        List<Integer> to = numbers();
        tokens.expect("]", ", or ]");
        Span span = tokens.span(start);
        long before = from.stream().mapToLong(n -> n).sum(), after = to.stream().mapToLong(n -> n).sum();
        if (before != after) {
            throw new Refused(span.place(), "%s redistributes nothing: %d on the left, %d on the right".formatted(
                    span, before, after));
        }
        return new Term.Redistribution(sort, from, to, span);
    }

    private List<Optional<Ob>> sorts() throws Refused {
        tokens.expect("[");
        Ty ty = type();
        tokens.expect("]", "* or ]");
        return ty.toList().stream().map(Optional::of).toList();
    }

    /// Reads a type: numbers of plain wires, sorts with or without a size, `None`.
    Ty type() throws Refused {
        var wires = new ArrayList<Ob>();
        do {
            Place place = tokens.place();
            if (tokens.at(Kind.NUMBER)) {
                int count = tokens.number(MOST_WIRES);
                IntStream.range(0, count).forEach(_ -> wires.add(Sorts.plain()));
            } else if (!tokens.take("None")) {
                String sort = tokens.anyName("a type");
                wires.add(Sorts.sized(sort, tokens.take("^") ? tokens.number(LARGEST) : 1));
            }
            if (wires.size() > MOST_WIRES) {
                throw new Refused(place, "a type of more than %d wires".formatted(MOST_WIRES));
            }
        } while (tokens.take("*"));
        return Ty.of(wires);
    }
}
