package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Border.Trace.Side;

/// A diagram written as on the board, with the types of its boxes behind it.
///
/// The text is a word of pieces, so that deep nesting costs no copies, and a box stays a box until it is known whether
/// another one has its name: then its type stands at every use, else once behind the word `where`.
final class Board {

    /// A part of the text.
    private sealed interface Piece extends Word.Letter {
        record Text(String text) implements Piece {}

        record Use(Box box) implements Piece {}
    }

    /// What tells boxes apart in the text.
    private record Declared(String name, Ty dom, Ty cod) {
        static Declared of(Box box) { return new Declared(box.name(), box.dom(), box.cod()); }
    }

    private final Word<Piece> pieces;

    private Board(Word<Piece> pieces) { this.pieces = pieces; }

    static Board of(Diagram diagram) { return new Board(new Writing().fold(diagram).text); }

    /// The text without types.
    String brief() {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(switch (piece) {
                case Piece.Text(String plain) -> plain;
                case Piece.Use(Box box) -> Name.written(box.name());
            });
        }
        return text.toString();
    }

    /// The text with the type of each box.
    String whole() {
        Map<Declared, Box> boxes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Use(Box box)) {
                boxes.putIfAbsent(Declared.of(box), box);
            }
        }
        Set<String> shared = sharedNames(boxes.keySet());
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(switch (piece) {
                case Piece.Text(String plain) -> plain;
                case Piece.Use(Box box) when shared.contains(box.name()) -> "(" + Print.declaration(box) + ")";
                case Piece.Use(Box box) -> Name.written(box.name());
            });
        }
        String types = boxes.values().stream().filter(box -> !shared.contains(box.name())).map(Print::declaration)
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? text.toString() : text.append(" where ").append(types).toString();
    }

    private static Set<String> sharedNames(Set<Declared> boxes) {
        Set<String> seen = new HashSet<>(), shared = new LinkedHashSet<>();
        for (Declared box : boxes) {
            if (!seen.add(box.name)) {
                shared.add(box.name);
            }
        }
        return shared;
    }

    /// How loosely a text binds.
    private enum Binding { NAME, TENSOR, THEN, SUM }

    private record Written(Word<Piece> text, Binding binding) {
        /// The text as a part of one that binds as given.
        Word<Piece> within(Binding outer) {
            return binding.compareTo(outer) < 0 ? text : plain("(").plus(text).plus(new Piece.Text(")"));
        }
    }

    private static Word<Piece> plain(String text) { return Word.of(new Piece.Text(text)); }

    private static final class Writing implements Fold<Written> {

        private static Written name(String text) { return new Written(plain(text), Binding.NAME); }

        @Override public Written id(Ty ty) { return name("id(" + ty + ")"); }

        @Override public Written cell(Diagram.Cell cell) {
            return switch (cell) {
                case Box box -> new Written(Word.of(new Piece.Use(box)), Binding.NAME);
                case Diagram.Turned(Box box, int z, boolean reversed) -> new Written(Word.<Piece>of(new Piece.Use(box))
                        .plus(new Piece.Text((reversed ? "†" : "") + Print.halfTurns(z))), Binding.NAME);
                case Diagram.Cup(Ob x, Ob y) -> name("cup(%s, %s)".formatted(x, y));
                case Diagram.Cap(Ob x, Ob y) -> name("cap(%s, %s)".formatted(x, y));
                case Diagram.Spider(Ob x, int in, int out, Phase phase) -> name("spider(%s, %d, %d%s)".formatted(
                        x, in, out, phase.equals(Phase.ZERO) ? "" : ", " + PhaseText.written(phase)));
                case Diagram.Copy(Ob x, int n) -> name("copy(%s, %d)".formatted(x, n));
                case Diagram.Merge(Ob x, int n) -> name("merge(%s, %d)".formatted(x, n));
                case Diagram.Braid(Ob x, Ob y, boolean inverse) ->
                        name("%s(%s, %s)".formatted(inverse ? "unbraid" : "braid", x, y));
                case Diagram.Twist(Ob x, boolean inverse) -> name("%s(%s)".formatted(inverse ? "untwist" : "twist", x));
                case Diagram.Permutation p -> name(permutation(p.dom(), p.order()));
                case Diagram.Eval(Ob.Exp function) -> name("eval(%s)".formatted(function));
                case Diagram.FollowedBy(Ob x, boolean inverse) ->
                        name("%s(%s)".formatted(inverse ? "unfold" : "followedBy", x));
            };
        }

        /// A crossing of two types where it is one.
        private static String permutation(Ty dom, int[] order) {
            int n = order.length, first = n == 0 ? 0 : order[0];
            boolean swap = first > 0 && IntStream.range(0, n).allMatch(k -> order[k] == (first + k) % n);
            return swap ? "swap(%s, %s)".formatted(dom.slice(0, first), dom.slice(first, n))
                    : "permutation(%s; %s)".formatted(dom, Arrays.stream(order).mapToObj(Integer::toString)
                            .collect(Collectors.joining(", ")));
        }

        @Override public Written frame(Diagram.Frame frame, List<Written> inside) {
            return switch (frame.border()) {
                case Border.Sum(Ty dom, Ty cod) when inside.isEmpty() -> name("zero(%s, %s)".formatted(dom, cod));
                case Border.Sum _ when inside.size() > 1 && frame.inside().stream().noneMatch(Writing::isSum) ->
                        joined(inside, " + ", Binding.SUM);
                case Border.Sum _ -> listed(plain("sum("), inside, ")");
                case Border.Trace(Ty over, Side side) -> listed(
                        plain("%s(%s; ".formatted(side == Side.LEFT ? "traceLeft" : "trace", over)), inside, ")");
                case Border.Curry(int wires, Side side) -> listed(
                        plain("%s(%d; ".formatted(side == Side.LEFT ? "curryLeft" : "curry", wires)), inside, ")");
                case Border.Feedback(Ty over) -> listed(plain("feedback(%s; ".formatted(over)), inside, ")");
                case Border.Delay(int steps) -> listed(plain("delay(%d; ".formatted(steps)), inside, ")");
                case Border.Bubble(Box box, int z, boolean reversed) ->
                        listed(Word.<Piece>of(new Piece.Use(box)).plus(new Piece.Text("[")), inside,
                                "]" + (reversed ? "†" : "") + Print.halfTurns(z));
            };
        }

        private static Written listed(Word<Piece> opening, List<Written> inside, String closing) {
            var items = inside.stream().map(w -> new Written(w.text, Binding.NAME)).toList();
            return new Written(opening.plus(joined(items, ", ", Binding.SUM).text).plus(new Piece.Text(closing)),
                    Binding.NAME);
        }

        private static boolean isSum(Diagram term) {
            return term instanceof Diagram.Frame frame && frame.border() instanceof Border.Sum;
        }

        @Override public Written then(List<Written> steps) { return joined(steps, " ; ", Binding.THEN); }

        @Override public Written tensor(List<Written> factors) { return joined(factors, " ⊗ ", Binding.TENSOR); }

        private static Written joined(List<Written> parts, String sign, Binding binding) {
            Word<Piece> text = Word.empty();
            var between = new Piece.Text(sign);
            for (Written part : parts) {
                text = (text.isEmpty() ? text : text.plus(between)).plus(part.within(binding));
            }
            return new Written(text, binding);
        }
    }
}
