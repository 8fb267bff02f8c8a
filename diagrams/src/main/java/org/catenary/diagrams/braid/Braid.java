package org.catenary.diagrams.braid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.TooLarge;
import org.catenary.diagrams.syntax.Ty;

/// A braid of strands, each perhaps twisted: a word of crossings of neighbours.
///
/// {@snippet class="org.catenary.diagrams.braid.FirstBraid" region="braid"}
public final class Braid {

    private final Ty dom;
    private final int[] word;
    private final int[] twists;
    private final int[] order;

    /// @param word   crossings from top to bottom, `i + 1` where the strand at place `i` passes in front of the next, and
    ///               `-(i + 1)` where it passes behind
    /// @param twists the number of twists of the strand from each input
    private Braid(Ty dom, int[] word, int[] twists) {
        this.dom = dom;
        this.word = word;
        this.twists = twists;
        order = IntStream.range(0, twists.length).toArray();
        for (int letter : word) {
            swap(order, Math.abs(letter) - 1);
        }
    }

    private static void swap(int[] numbers, int i) {
        int first = numbers[i];
        numbers[i] = numbers[i + 1];
        numbers[i + 1] = first;
    }

    /// {@return the braid that a diagram is}
    /// @throws NotABraid if it has another cell than crossings in space and twists
    public static Braid of(Diagram diagram) {
        TooLarge.check(diagram);
        int[] order = IntStream.range(0, Math.toIntExact(diagram.dom().size())).toArray(), twists = new int[order.length];
        var word = IntStream.builder();
        for (Layer layer : diagram.layers()) {
            int i = Math.toIntExact(layer.offset());
            switch (layer.cell()) {
                case Diagram.Braid(var _, var _, boolean inverse) -> {
                    word.add(inverse ? -(i + 1) : i + 1);
                    swap(order, i);
                }
                case Diagram.Twist(var _, boolean inverse) -> twists[order[i]] += inverse ? -1 : 1;
                default -> throw new NotABraid(layer.cell());
            }
        }
        return new Braid(diagram.dom(), word.build().toArray(), twists);
    }

    /// {@return whether a diagram has crossings in space and twists alone}
    public static boolean is(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false).map(Layer::cell)
                .allMatch(cell -> cell instanceof Diagram.Braid || cell instanceof Diagram.Twist);
    }

    /// {@return the number of strands}
    public int strands() { return order.length; }

    /// {@return the number of crossings}
    public int crossings() { return word.length; }

    /// {@return how two braids of the same strands differ, in words; nothing where they are equal}
    ///
    /// Where strands end, how often they are twisted, and how often each two wind round each other is compared first. Then
    /// each braid carries a system of curves round its strands to another, told by whole [coordinates][Curves]; the braids
    /// are equal exactly when these are. That takes one round of additions a crossing, of numbers with at most as many
    /// digits as there are crossings.
    ///
    /// @throws WrongArgument if the one has other strands than the other
    public Optional<String> difference(Braid other) {
        if (!dom.equals(other.dom)) {
            throw new WrongArgument("a braid on %s and one on %s".formatted(dom, other.dom));
        }
        for (int k = 0; k < order.length; k++) {
            if (order[k] != other.order[k]) {
                return Optional.of("output %d is the end of the strand from input %d on the left, from input %d on the right"
                        .formatted(k, order[k], other.order[k]));
            }
            if (twists[k] != other.twists[k]) {
                return Optional.of("the strand from input %d is twisted %d times on the left, %d times on the right".formatted(
                        k, twists[k], other.twists[k]));
            }
        }
        return winding(other).or(() -> Curves.carriedBy(order.length, word).equals(Curves.carriedBy(order.length, other.word))
                ? Optional.empty()
                : Optional.of("each two strands wind as often round each other, but the curves that the braids carry along differ"));
    }

    private Optional<String> winding(Braid other) {
        var left = crossingsOfPairs();
        var right = other.crossingsOfPairs();
        var pairs = new TreeSet<>(left.keySet());
        pairs.addAll(right.keySet());
        return pairs.stream().filter(pair -> !left.getOrDefault(pair, 0).equals(right.getOrDefault(pair, 0))).findFirst()
                .map(pair -> "the strands from inputs %d and %d make %d half turns round each other on the left, %d on the right"
                        .formatted(pair / order.length, pair % order.length, left.getOrDefault(pair, 0), right.getOrDefault(pair, 0)));
    }

    private Map<Long, Integer> crossingsOfPairs() {
        var counts = new HashMap<Long, Integer>();
        int[] now = IntStream.range(0, order.length).toArray();
        for (int letter : word) {
            int i = Math.abs(letter) - 1;
            long pair = (long) Math.min(now[i], now[i + 1]) * order.length + Math.max(now[i], now[i + 1]);
            counts.merge(pair, Integer.signum(letter), Integer::sum);
            swap(now, i);
        }
        return counts;
    }

    /// {@return the normal form: the same for braids that are equal}
    ///
    /// Twists come first. Then `D⁻¹ ; P`, where `D` and `P` have only strands passing in front of those to their right and
    /// begin with no common crossing, each as a [greedy word][Greedy] of braids in which no two strands cross twice. Strands
    /// that no crossing joins, straight or through others, stand apart: among `n` that are joined by `l` crossings, the cost
    /// is at most of the order of `l² n²`.
    ///
    /// Thurston, in Epstein et al., *Word processing in groups* (1992), chapter 9.
    public Diagram normalForm() {
        Diagram form = Diagram.id(dom);
        for (int k = 0; k < twists.length; k++) {
            for (int t = 0; t < Math.abs(twists[k]); t++) {
                form = form.thenAt(k, new Diagram.Twist(dom.get(k), twists[k] < 0));
            }
        }
        for (int letter : greedy()) {
            form = form.thenAt(Math.abs(letter) - 1, crossing(form.cod(), letter));
        }
        return form;
    }

    private static Diagram crossing(Ty ty, int letter) {
        int i = Math.abs(letter) - 1;
        return new Diagram.Braid(ty.get(i), ty.get(i + 1), letter < 0);
    }

    /// {@return the way to the normal form: the layers of the braid, and after each of them the normal form down to there}
    public Stream<Diagram> steps() {
        return IntStream.rangeClosed(0, word.length).mapToObj(k -> {
            int[] begun = k == 0 ? new int[0] : IntStream.of(word).limit(k).toArray();
            Diagram step = new Braid(dom, begun, twists).normalForm();
            for (int letter : IntStream.of(word).skip(k).toArray()) {
                step = step.thenAt(Math.abs(letter) - 1, crossing(step.cod(), letter));
            }
            return step;
        });
    }

    /// The word of the normal form, of strands that stand apart level by level.
    private List<Integer> greedy() {
        var joined = new boolean[order.length + 1];
        for (int letter : word) {
            joined[Math.abs(letter)] = true;
        }
        var groups = new ArrayList<Greedy>();
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (joined[to]) {
                to++;
            }
            if (to > from + 1) {
                int first = from, last = to;
                groups.add(new Greedy(first, last - first,
                        IntStream.of(word).filter(letter -> Math.abs(letter) > first && Math.abs(letter) < last)));
            }
        }
        var letters = new ArrayList<Integer>();
        int behind = groups.stream().mapToInt(Greedy::inverses).max().orElse(0);
        for (int level = behind; level > 0; level--) {
            for (Greedy group : groups.reversed()) {
                group.inverse(level).forEach(letters::add);
            }
        }
        int front = groups.stream().mapToInt(Greedy::factors).max().orElse(0);
        for (int level = 0; level < front; level++) {
            for (Greedy group : groups) {
                group.factor(level).forEach(letters::add);
            }
        }
        return letters;
    }
}
