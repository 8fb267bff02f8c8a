package org.catenary.diagrams.notation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.Word;

/// Makes the nodes of a diagram rows of a table, parts before wholes, equal nodes once.
///
/// It keeps a stack of its own, and passes a node that it has met: the work is that of the diagram as it is shared.
final class NodeWriter {

    /// A composite of which some parts are rows already.
    private static final class Open {
        final Diagram whole;
        final String word;
        final Iterator<Diagram> parts;
        final int[] numbers;
        int done;

        Open(Diagram whole, String word, Iterator<Diagram> parts, int size, int... first) {
            this.whole = whole;
            this.word = word;
            this.parts = parts;
            this.numbers = Arrays.copyOf(first, first.length + size);
            this.done = first.length;
        }
    }

    private final Tables tables;
    private final IdentityHashMap<Diagram, Integer> met = new IdentityHashMap<>();
    private final ArrayDeque<Open> stack = new ArrayDeque<>();
    private int last;

    NodeWriter(Tables tables) { this.tables = tables; }

    /// The row of a diagram.
    int write(Diagram diagram) {
        visit(diagram);
        while (!stack.isEmpty()) {
            var open = stack.element();
            if (open.parts.hasNext()) {
                visit(open.parts.next());
            } else {
                stack.pop();
                int place = tables.node(new Row(open.word, open.numbers));
                met.put(open.whole, place);
                close(place);
            }
        }
        return last;
    }

    private void close(int place) {
        last = place;
        var open = stack.peek();
        if (open != null) {
            open.numbers[open.done++] = place;
        }
    }

    private void visit(Diagram diagram) {
        Integer known = met.get(diagram);
        if (known != null) {
            close(known);
            return;
        }
        switch (diagram) {
            case Diagram.Id(Ty ty) -> leaf("id", tables.type(ty));
            case Box box -> leaf("box", tables.box(box));
            case Diagram.Turned(Box box, int z, boolean reversed) -> {
                tables.spendSteps(Steps.turned(box));
                leaf(reversed ? "reversed" : "turned", tables.box(box), z);
            }
            case Diagram.Cup(Ob x, Ob y) -> leaf("cup", tables.ob(x), tables.ob(y));
            case Diagram.Cap(Ob x, Ob y) -> leaf("cap", tables.ob(x), tables.ob(y));
            case Diagram.Spider(Ob x, int in, int out, Phase phase) when phase.equals(Phase.ZERO) ->
                    leaf("spider", tables.ob(x), in, out);
            case Diagram.Spider(Ob x, int in, int out, Phase phase) ->
                    leaf("phaseSpider", tables.ob(x), in, out, tables.phase(phase));
            case Diagram.Eval(Ob.Exp function) -> leaf("eval", tables.ob(function));
            case Diagram.FollowedBy(Ob x, boolean inverse) -> leaf(inverse ? "unfold" : "followedBy", tables.ob(x));
            case Diagram.Copy(Ob x, int n) -> leaf("copy", tables.ob(x), n);
            case Diagram.Merge(Ob x, int n) -> leaf("merge", tables.ob(x), n);
            case Diagram.Braid(Ob x, Ob y, boolean inverse) ->
                    leaf(inverse ? "unbraid" : "braid", tables.ob(x), tables.ob(y));
            case Diagram.Twist(Ob x, boolean inverse) -> leaf(inverse ? "untwist" : "twist", tables.ob(x));
            case Diagram.Permutation p -> permutation(tables.type(p.dom()), p.order());
            case Diagram.Then then -> {
                open(then, "then", then.steps());
                tables.spendSteps(Steps.then(then.steps()));
            }
            case Diagram.Tensor tensor -> {
                open(tensor, "tensor", tensor.factors());
                tables.spendSteps(Steps.tensor(tensor.factors()));
            }
            case Diagram.Frame frame -> open(frame);
        }
    }

    private void leaf(String word, int... numbers) { close(tables.node(new Row(word, numbers))); }

    private void permutation(int type, int[] order) {
        var numbers = new int[1 + order.length];
        numbers[0] = type;
        System.arraycopy(order, 0, numbers, 1, order.length);
        leaf("permutation", numbers);
    }

    private void open(Diagram whole, String word, Word<Diagram> parts) {
        tables.spendTokens(parts.size());
        stack.push(new Open(whole, word, parts.iterator(), Math.toIntExact(parts.size())));
    }

    private void open(Diagram.Frame frame) {
        var inside = frame.inside();
        tables.spendSteps(Steps.frame(frame.border(), inside));
        stack.push(switch (frame.border()) {
            case Border.Sum(Ty dom, Ty cod) -> new Open(frame, "sum", inside.iterator(), inside.size(),
                    tables.type(dom), tables.type(cod));
            case Border.Trace(Ty over, Border.Trace.Side side) -> new Open(frame, switch (side) {
                case LEFT -> "traceLeft";
                case RIGHT -> "trace";
            }, inside.iterator(), inside.size(), tables.type(over));
            case Border.Curry(int wires, Border.Trace.Side side) -> new Open(frame, switch (side) {
                case LEFT -> "curryLeft";
                case RIGHT -> "curry";
            }, inside.iterator(), inside.size(), wires);
            case Border.Feedback(Ty over) ->
                    new Open(frame, "feedback", inside.iterator(), inside.size(), tables.type(over));
            case Border.Delay(int steps) -> new Open(frame, "delay", inside.iterator(), inside.size(), steps);
            case Border.Bubble(Box box, int z, boolean reversed) -> new Open(frame, reversed ? "reversedBubble" : "bubble",
                    inside.iterator(), inside.size(), tables.box(box), z);
        });
    }
}
