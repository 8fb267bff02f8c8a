package org.catenary.diagrams.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.RegionsDiffer;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// What has been read of a group: factors make a step, steps a term, terms an item; a plain group is one item, a frame
/// `sum(…)`, `trace(x; …)` or `b[…]` a list of them.
final class Group {

    /// What stands before the items of a group.
    sealed interface Opening {
        /// Parentheses alone.
        record Plain() implements Opening {}

        /// The word `sum`.
        record Sum() implements Opening {}

        /// The word of a frame around one diagram, and what is said of the frame.
        record Around(Border border) implements Opening {}

        /// A box with a bracket behind it.
        record Bubble(Border.Bubble border) implements Opening {}
    }

    /// A diagram that was read, with what it costs to turn it.
    record Part(Diagram diagram, long breadth) {
        static Part of(Diagram diagram) { return new Part(diagram, 1 + wires(diagram)); }
    }

    private final Lexer tokens;
    private final Effort effort;
    private final int start;
    private final Opening opening;
    private Diagram step = Diagram.id(Ty.unit());
    private Optional<Diagram> term = Optional.empty();
    private final List<Diagram> terms = new ArrayList<>();
    private final List<Diagram> items = new ArrayList<>();
    private int stepStart;
    private int termStart;
    private int itemStart;
    private long breadth;

    /// A group that begins at the token that stands here.
    ///
    /// @param start   where its parenthesis or its word stands
    /// @param opening what stands before its items
    Group(Lexer tokens, Effort effort, int start, Opening opening) {
        this.tokens = tokens;
        this.effort = effort;
        this.start = start;
        this.opening = opening;
        stepStart = termStart = itemStart = tokens.start();
    }

    int start() { return start; }

    void factor(Part part, int at) throws NotationException {
        try {
            step = step.factors().isEmpty() ? part.diagram : step.tensor(part.diagram);
        } catch (RegionsDiffer e) {
            throw tokens.error(at, e.getMessage());
        }
        breadth = Rope.saturatingSum(breadth, part.breadth);
    }

    /// Passes the sign before another factor, and says whether there was one.
    boolean goesOn() throws NotationException {
        if (tokens.take(Kind.TENSOR)) {
            return true;
        }
        endStep();
        if (tokens.take(Kind.THEN)) {
            stepStart = tokens.start();
            return true;
        }
        endTerm();
        if (tokens.take(Kind.PLUS)) {
            stepStart = termStart = tokens.start();
            return true;
        }
        endItem();
        if (isList() && tokens.take(Kind.COMMA)) {
            stepStart = termStart = itemStart = tokens.start();
            return true;
        }
        return false;
    }

    /// The signs that may stand where the group does not go on.
    String signs() { return (isList() ? "⊗ ; + , or " : "⊗ ; + or ") + closing(); }

    /// The sign that ends the group.
    Kind closing() { return opening instanceof Opening.Bubble ? Kind.UNBRACKET : Kind.CLOSE; }

    private boolean isList() { return !(opening instanceof Opening.Plain); }

    /// The group as one part.
    Part close() throws NotationException {
        Diagram first = items.getFirst();
        return new Part(switch (opening) {
            case Opening.Plain _ -> first;
            case Opening.Sum _ -> {
                effort.spend(items.size() * (1 + wires(first)), tokens, start);
                yield new Diagram.Frame(new Border.Sum(first.dom(), first.cod()), items);
            }
            case Opening.Around(Border border) -> framed(border);
            case Opening.Bubble(Border.Bubble border) -> framed(border);
        }, breadth);
    }

    private Diagram framed(Border border) throws NotationException {
        effort.spend(items.size() + wires(items.getFirst()), tokens, start);
        try {
            return new Diagram.Frame(border, items);
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw tokens.error(start, String.valueOf(e.getMessage()));
        }
    }

    private void endStep() throws NotationException {
        try {
            term = Optional.of(term.isPresent() ? term.get().then(step) : step);
        } catch (NotComposable e) {
            throw tokens.error(stepStart, e.getMessage());
        }
        step = Diagram.id(Ty.unit());
    }

    private void endTerm() throws NotationException {
        add(term.orElseThrow(), terms, termStart);
        term = Optional.empty();
    }

    private void endItem() throws NotationException {
        Diagram item = terms.getFirst();
        if (terms.size() > 1) {
            long flat = terms.stream().mapToLong(t -> t instanceof Diagram.Frame f ? f.inside().size() : 1).sum();
            effort.spend(flat * (1 + wires(item)), tokens, itemStart);
            item = Diagram.sum(item.dom(), item.cod(), terms);
        }
        if (opening instanceof Opening.Sum) {
            add(item, items, itemStart);
        } else {
            items.add(item);
        }
        terms.clear();
    }

    private void add(Diagram diagram, List<Diagram> list, int place) throws NotationException {
        Diagram first = list.isEmpty() ? diagram : list.getFirst();
        if (!diagram.dom().equals(first.dom()) || !diagram.cod().equals(first.cod())) {
            throw tokens.error(place, new WrongType("the term " + Print.brief(diagram), Print.brief(first.dom()),
                    Print.brief(first.cod()), Print.brief(diagram.dom()), Print.brief(diagram.cod())).getMessage());
        }
        list.add(diagram);
    }

    private static long wires(Diagram diagram) { return diagram.dom().size() + diagram.cod().size(); }
}
