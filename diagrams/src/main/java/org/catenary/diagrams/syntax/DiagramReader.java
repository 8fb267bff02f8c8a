package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.RegionsDiffer;
import org.catenary.diagrams.syntax.Border.Trace.Side;
import org.catenary.diagrams.syntax.Group.Opening;
import org.catenary.diagrams.syntax.Group.Part;
import org.catenary.diagrams.syntax.Lexer.Kind;

/// Reads a diagram: cells and groups in parentheses, between `⊗`, then `;`, then `+`, and the types of the boxes behind
/// the word `where`.
///
/// Groups wait on a stack of their own, so deep nesting, of 200,000 groups at most, takes no deep recursion.
final class DiagramReader {

    private static final int NESTING = 200_000;

    private final Function<String, Optional<Box>> signature;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Effort effort;
    private final Lexer tokens;
    private final TyReader types;

    DiagramReader(Lexer tokens, Effort effort, Function<String, Optional<Box>> signature) {
        this.tokens = tokens;
        this.effort = effort;
        this.signature = signature;
        this.types = new TyReader(tokens, effort);
    }

    /// Reads the types behind the word `where`.
    void declarations() throws NotationException {
        do {
            int start = tokens.start();
            String name = tokens.name("the name of a box");
            if (!tokens.at(Kind.COLON)) {
                throw tokens.expected(":");
            }
            if (boxes.put(name, typed(name, start)) != null) {
                throw tokens.error(start, "%s is declared twice".formatted(Print.brief(Name.written(name))));
            }
        } while (tokens.take(Kind.COMMA));
        if (!tokens.at(Kind.END)) {
            throw tokens.expected("⊗ , or the end");
        }
    }

    /// Reads the diagram itself.
    Diagram diagram() throws NotationException {
        var groups = new ArrayDeque<Group>();
        var group = new Group(tokens, effort, tokens.start(), new Opening.Plain());
        while (true) {
            int start = tokens.start();
            var opening = opening();
            if (opening.isPresent()) {
                push(groups, group, start);
                group = new Group(tokens, effort, start, opening.get());
                continue;
            }
            Part part = cell();
            while (true) {
                if (tokens.at(Kind.BRACKET)) {
                    var bubble = bubble(part);
                    if (!tokens.take(Kind.UNBRACKET)) {
                        push(groups, group, start);
                        group = new Group(tokens, effort, start, new Opening.Bubble(bubble));
                        break;
                    }
                    part = Part.of(new Diagram.Frame(bubble, List.of()));
                }
                group.factor(turned(part, start), start);
                if (group.goesOn()) {
                    break;
                }
                if (groups.isEmpty()) {
                    if (!tokens.at(Kind.END)) {
                        throw tokens.expected("⊗ ; + or the end");
                    }
                    return group.close().diagram();
                }
                if (!tokens.take(group.closing())) {
                    throw tokens.expected(group.signs());
                }
                part = group.close();
                start = group.start();
                group = groups.pop();
            }
        }
    }

    private void push(ArrayDeque<Group> groups, Group group, int start) throws NotationException {
        if (groups.size() == NESTING) {
            throw tokens.error(start, "more than %d parentheses inside each other".formatted(NESTING));
        }
        groups.push(group);
    }

    /// The bubble of a box, at the bracket behind it.
    private Border.Bubble bubble(Part part) throws NotationException {
        if (!(part.diagram() instanceof Box box)) {
            throw tokens.error(tokens.start(), "only a box has diagrams inside");
        }
        tokens.expect(Kind.BRACKET);
        return new Border.Bubble(box, 0, false);
    }

    /// Passes what stands before the items of a group, if a group begins here.
    private Optional<Opening> opening() throws NotationException {
        if (tokens.take(Kind.OPEN)) {
            return Optional.of(new Opening.Plain());
        }
        if (tokens.take("sum")) {
            tokens.expect(Kind.OPEN);
            return Optional.of(new Opening.Sum());
        }
        boolean left = tokens.at("traceLeft");
        if (left || tokens.at("trace")) {
            tokens.advance();
            tokens.expect(Kind.OPEN);
            Ty over = types.read();
            tokens.expect(Kind.THEN);
            return Optional.of(new Opening.Around(new Border.Trace(over, left ? Side.LEFT : Side.RIGHT)));
        }
        if (tokens.take("feedback")) {
            tokens.expect(Kind.OPEN);
            Ty over = types.read();
            tokens.expect(Kind.THEN);
            return Optional.of(new Opening.Around(new Border.Feedback(over)));
        }
        boolean delay = tokens.at("delay");
        if (delay || tokens.at("curry") || tokens.at("curryLeft")) {
            Side side = tokens.at("curryLeft") ? Side.LEFT : Side.RIGHT;
            tokens.advance();
            tokens.expect(Kind.OPEN);
            int start = tokens.start(), n = tokens.number();
            tokens.expect(Kind.THEN);
            if (n < 1) {
                throw tokens.error(start, "%d is not one at least".formatted(n));
            }
            return Optional.of(new Opening.Around(delay ? new Border.Delay(n) : new Border.Curry(n, side)));
        }
        return Optional.empty();
    }

    private Part turned(Part part, int start) throws NotationException {
        var turns = HalfTurns.read(tokens);
        if (turns.isNone()) {
            return part;
        }
        effort.spend(part.breadth(), tokens, start);
        Part turned = made(start, () -> Turning.turn(part.diagram(), turns.z(), turns.reversed()));
        return new Part(turned.diagram(), part.breadth());
    }

    private Part cell() throws NotationException {
        int start = tokens.start();
        if (tokens.at(Kind.NAME)) {
            return Part.of(box(start));
        }
        if (tokens.take("id")) {
            return Part.of(Diagram.id(type()));
        }
        if (tokens.take("eval")) {
            return eval(start);
        }
        if (tokens.take("followedBy")) {
            return moments(start, Diagram::followedBy);
        }
        if (tokens.take("unfold")) {
            return moments(start, Diagram::unfold);
        }
        if (tokens.take("cup")) {
            var pair = pair(true);
            return made(start, () -> pair.y.map(y -> Diagram.cup(pair.x, y)).orElseGet(() -> Diagram.cup(pair.x)));
        }
        if (tokens.take("cap")) {
            var pair = pair(true);
            return made(start, () -> pair.y.map(y -> Diagram.cap(pair.x, y)).orElseGet(() -> Diagram.cap(pair.x)));
        }
        if (tokens.take("swap")) {
            var pair = pair(false);
            return made(start, () -> Diagram.swap(pair.x, pair.y.orElseThrow()));
        }
        if (tokens.take("zero")) {
            var pair = pair(false);
            return Part.of(Diagram.zero(pair.x, pair.y.orElseThrow()));
        }
        if (tokens.take("spider")) {
            return spider(start);
        }
        if (tokens.take("copy")) {
            return legs(start, Diagram.Copy::new, Diagram::copy);
        }
        if (tokens.take("merge")) {
            return legs(start, Diagram.Merge::new, Diagram::merge);
        }
        if (tokens.at("braid") || tokens.at("unbraid")) {
            return braid(start);
        }
        if (tokens.at("twist") || tokens.at("untwist")) {
            return twist(start);
        }
        if (tokens.take("permutation")) {
            return permutation(start);
        }
        throw tokens.expected("a diagram");
    }

    private Box box(int start) throws NotationException {
        String name = tokens.name("a box");
        if (tokens.at(Kind.COLON)) {
            return typed(name, start);
        }
        Box known = boxes.get(name);
        if (known == null) {
            known = signature.apply(name).orElseThrow(() -> tokens.error(start,
                    "the box %1$s has no type; say at the end where %1$s : … → …".formatted(Print.brief(Name.written(name)))));
            boxes.put(name, known);
        }
        return known;
    }

    /// The box of a name with the type that follows.
    private Box typed(String name, int start) throws NotationException {
        tokens.expect(Kind.COLON);
        Ty dom = types.read();
        tokens.expect(Kind.ARROW);
        Ty cod = types.read();
        Box box = declared(start, name, dom, cod);
        if (!box.dom().equals(dom) || !box.cod().equals(cod)) {
            throw tokens.error(start, "%s is %s → %s in the signature, %s → %s here".formatted(
                    Print.brief(Name.written(name)), Print.brief(box.dom()), Print.brief(box.cod()),
                    Print.brief(dom), Print.brief(cod)));
        }
        return box;
    }

    private Box declared(int start, String name, Ty dom, Ty cod) throws NotationException {
        try {
            return signature.apply(name).orElseGet(() -> Box.of(name, dom, cod));
        } catch (RegionsDiffer e) {
            throw tokens.error(start, e.getMessage());
        }
    }

    private record Pair(Ty x, Optional<Ty> y) {}

    private Pair pair(boolean orOne) throws NotationException {
        tokens.expect(Kind.OPEN);
        Ty x = types.read();
        if (orOne && tokens.take(Kind.CLOSE)) {
            return new Pair(x, Optional.empty());
        }
        tokens.expect(Kind.COMMA);
        Ty y = types.read();
        tokens.expect(Kind.CLOSE);
        return new Pair(x, Optional.of(y));
    }

    private Part spider(int start) throws NotationException {
        tokens.expect(Kind.OPEN);
        Ty x = types.read();
        tokens.expect(Kind.COMMA);
        int in = tokens.number();
        tokens.expect(Kind.COMMA);
        int out = tokens.number();
        Phase phase = tokens.take(Kind.COMMA) ? PhaseText.read(tokens) : Phase.ZERO;
        tokens.expect(Kind.CLOSE);
        effort.spend(x.size() * (Math.abs((long) in) + Math.abs((long) out)), tokens, start);
        return made(start, () -> x.size() == 1 ? new Diagram.Spider(x.get(0), in, out, phase)
                : Diagram.spider(x, in, out, phase));
    }

    private Part eval(int start) throws NotationException {
        Ty x = type();
        if (x.size() != 1 || !(x.get(0) instanceof Ob.Exp function)) {
            throw tokens.error(start, "%s is not one function".formatted(Print.brief(x)));
        }
        return made(start, () -> new Diagram.Eval(function));
    }

    private Part moments(int start, Function<Ty, Diagram> diagram) throws NotationException {
        Ty x = type();
        effort.spend(x.size(), tokens, start);
        return made(start, () -> diagram.apply(x));
    }

    /// A type in parentheses.
    private Ty type() throws NotationException {
        tokens.expect(Kind.OPEN);
        Ty x = types.read();
        tokens.expect(Kind.CLOSE);
        return x;
    }

    private interface Legs<T> {
        Diagram of(T x, int n);
    }

    private Part legs(int start, Legs<Ob> cell, Legs<Ty> several) throws NotationException {
        tokens.expect(Kind.OPEN);
        Ty x = types.read();
        tokens.expect(Kind.COMMA);
        int n = tokens.number();
        tokens.expect(Kind.CLOSE);
        effort.spend(x.size() * (1 + Math.abs((long) n)), tokens, start);
        return made(start, () -> x.size() == 1 ? cell.of(x.get(0), n) : several.of(x, n));
    }

    private Part braid(int start) throws NotationException {
        boolean inverse = tokens.at("unbraid");
        tokens.advance();
        var pair = pair(false);
        Ty x = pair.x, y = pair.y.orElseThrow();
        effort.spend(x.size() * y.size(), tokens, start);
        return made(start, () -> Bends.braid(x, y, inverse));
    }

    private Part twist(int start) throws NotationException {
        boolean inverse = tokens.at("untwist");
        tokens.advance();
        Ty x = type();
        effort.spend(x.size() * x.size(), tokens, start);
        return made(start, () -> Bends.twist(x, inverse));
    }

    private Part permutation(int start) throws NotationException {
        tokens.expect(Kind.OPEN);
        Ty x = types.read();
        tokens.expect(Kind.THEN);
        var order = new ArrayList<Integer>();
        while (tokens.at(Kind.NUMBER)) {
            order.add(tokens.number());
            if (!tokens.take(Kind.COMMA)) {
                break;
            }
        }
        tokens.expect(Kind.CLOSE);
        return made(start, () -> new Diagram.Permutation(x, order.stream().mapToInt(i -> i).toArray()));
    }

    /// A diagram that cannot be made, or whose types cannot, is a mistake in the text.
    private Part made(int start, Supplier<Diagram> diagram) throws NotationException {
        try {
            return Part.of(diagram.get());
        } catch (Mistake e) {
            throw tokens.error(start, e.getMessage());
        }
    }
}
