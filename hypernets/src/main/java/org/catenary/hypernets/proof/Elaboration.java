package org.catenary.hypernets.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.proof.Sketch.Edge;
import org.catenary.hypernets.proof.Term.Span;

/// Terms become sketches: wires are joined where terms are composed, and sorts are inferred from what they are joined to.
///
/// Linear in the net that results, up to the inverse Ackermann function. All terms of one elaboration share their wires, so
/// that the boundaries of two sides can be made alike.
final class Elaboration {

    private static final int MOST = 1_000_000;

    private final Names names;
    private final Classes wires = new Classes();
    private final Classes sorts = new Classes();
    private final List<Optional<Ob>> known = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    /// What names stand for.
    @FunctionalInterface
    interface Names {
        Optional<Sketch> find(String name);
    }

    /// A part of the net in the making: its boundary, and its edges from the first to before the end.
    static final class Part {
        private final int[] in;
        private final int[] out;
        private final int firstEdge;
        private final int endEdge;
        private final Span span;

        private Part(int[] in, int[] out, int firstEdge, int endEdge, Span span) {
            this.in = in;
            this.out = out;
            this.firstEdge = firstEdge;
            this.endEdge = endEdge;
            this.span = span;
        }
    }

    Elaboration(Names names) { this.names = names; }

    /// {@return the sketch of one term}
    static Sketch sketch(Term term, Names names) throws Refused {
        var elaboration = new Elaboration(names);
        return elaboration.sketch(elaboration.part(term));
    }

    /// {@return a sketch with others in the place of some of its generators}
    static Sketch substituted(Sketch sketch, Function<Box, Optional<Sketch>> images, Span span) throws Refused {
        var elaboration = new Elaboration(_ -> Optional.empty());
        return elaboration.sketch(elaboration.place(sketch, images, span));
    }

    // ---- terms

    Part part(Term term) throws Refused {
        Deque<Part> stack = new ArrayDeque<>();
        for (Term.Piece piece : term.pieces()) {
            stack.push(switch (piece) {
                case Term.Named(String name, Span span) -> named(name, span);
                case Term.Wires(var open, var order, Span span) -> {
                    int[] in = open.stream().mapToInt(this::wire).toArray();
                    int[] out = order.stream().mapToInt(i -> in[i]).toArray();
                    yield new Part(in, out, edges.size(), edges.size(), span);
                }
                case Term.Redistribution(String sort, var from, var to, Span span) -> place(Sketch.of(Box.of(
                        "rd[%s][%s to %s]".formatted(sort, joined(from), joined(to)), sizes(sort, from), sizes(sort, to))), span);
                case Term.Hole(Span span) -> throw new Refused(span.place(), "? is to be filled in");
                case Term.Tensor(int count) -> tensor(taken(stack, count));
                case Term.Then(int count) -> then(taken(stack, count));
            });
        }
        return stack.pop();
    }

    private Part named(String name, Span span) throws Refused {
        Optional<Sketch> found = names.find(name);
        if (found.isEmpty()) {
            throw new Refused(span.place(), name.equals("LHS") || name.equals("RHS")
                    ? "%s is a side of a goal: it stands only between proof and qed".formatted(name)
                    : "no generator and no diagram is called %s".formatted(name));
        }
        return place(found.get(), span);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Ty sizes(String sort, List<Integer> sizes) {
        return Ty.of(sizes.stream().map(size -> Sorts.sized(sort, size)).toList());
    }

    private static List<Part> taken(Deque<Part> stack, int count) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < count; i++) {
            parts.add(stack.pop());
        }
        return parts.reversed();
    }

    private static Part tensor(List<Part> factors) {
        Part first = factors.getFirst(), last = factors.getLast();
        return new Part(factors.stream().flatMapToInt(part -> Arrays.stream(part.in)).toArray(),
                factors.stream().flatMapToInt(part -> Arrays.stream(part.out)).toArray(), first.firstEdge, last.endEdge,
                first.span.to(last.span));
    }

    private Part then(List<Part> steps) throws Refused {
        Part first = steps.getFirst(), last = steps.getLast();
        for (int i = 1; i < steps.size(); i++) {
            Part f = steps.get(i - 1), g = steps.get(i);
            Optional<String> difference = difference(f.out, g.in);
            if (difference.isPresent()) {
                throw new Refused(g.span.place(), "%s : %s does not compose with %s : %s; %s".formatted(
                        f.span, type(f), g.span, type(g), difference.get()));
            }
            join(f.out, g.in);
        }
        return new Part(first.in, last.out, first.firstEdge, last.endEdge, first.span.to(last.span));
    }

    // ---- wires

    private int wire(Optional<Ob> sort) {
        sorts.add();
        known.add(sort);
        return wires.add();
    }

    /// Adds a sketch.
    Part place(Sketch sketch, Span span) throws Refused { return place(sketch, _ -> Optional.empty(), span); }

    /// Adds a sketch, with others in the place of some of its generators.
    ///
    /// @param images what takes the place of a generator and is of its type, nothing for those that stay
    private Part place(Sketch sketch, Function<Box, Optional<Sketch>> images, Span span) throws Refused {
        if (wires.size() + sketch.wires().length > 4 * MOST || edges.size() + sketch.edges().size() > MOST) {
            throw new Refused(span.place(), "%s makes a net of more than %d edges".formatted(span, MOST));
        }
        var first = new int[sketch.sorts().size()];
        Arrays.fill(first, -1);
        var placed = new int[sketch.wires().length];
        for (int w = 0; w < placed.length; w++) {
            int sort = sketch.wires()[w];
            placed[w] = wire(sketch.sorts().get(sort));
            if (first[sort] < 0) {
                first[sort] = placed[w];
            } else {
                sorts.join(first[sort], placed[w]);
            }
        }
        int firstEdge = edges.size();
        for (Edge edge : sketch.edges()) {
            int[] from = moved(edge.from(), placed), to = moved(edge.to(), placed);
            Optional<Sketch> image = images.apply(edge.box());
            if (image.isPresent()) {
                Part inside = place(image.get(), span);
                join(from, inside.in);
                join(inside.out, to);
            } else {
                edges.add(new Edge(edge.box(), from, to));
            }
        }
        return new Part(moved(sketch.in(), placed), moved(sketch.out(), placed), firstEdge, edges.size(), span);
    }

    private static int[] moved(int[] numbers, int[] placed) {
        var moved = new int[numbers.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = placed[numbers[k]];
        }
        return moved;
    }

    private void join(int[] here, int[] there) {
        for (int k = 0; k < here.length; k++) {
            wires.join(here[k], there[k]);
        }
    }

    /// Infers that wires are alike, place by place.
    ///
    /// @return where that cannot be, the first difference
    private Optional<String> difference(int[] here, int[] there) {
        if (here.length != there.length) {
            return Optional.of("%s here, %d there".formatted(here.length == 1 ? "1 wire" : here.length + " wires", there.length));
        }
        for (int k = 0; k < here.length; k++) {
            int a = sorts.of(here[k]), b = sorts.of(there[k]);
            Optional<Ob> left = known.get(a), right = known.get(b);
            if (left.isPresent() && right.isPresent() && !left.equals(right)) {
                return Optional.of("wire %d is %s here, %s there".formatted(
                        k, Sorts.text(left.get()), Sorts.text(right.get())));
            }
            known.set(sorts.join(a, b), left.or(() -> right));
        }
        return Optional.empty();
    }

    /// Infers that two parts are of one type.
    ///
    /// @return where that cannot be, the first difference
    Optional<String> difference(Part here, Part there) {
        return difference(here.in, there.in).or(() -> difference(here.out, there.out));
    }

    /// Infers the type of a part.
    ///
    /// @return where that cannot be, the first difference
    Optional<String> difference(Part part, Ty dom, Ty cod) {
        return difference(part.in, wires(dom)).or(() -> difference(part.out, wires(cod)));
    }

    private int[] wires(Ty ty) { return ty.toList().stream().mapToInt(ob -> wire(Optional.of(ob))).toArray(); }

    /// {@return the type of a part as far as it is known}
    String type(Part part) { return "%s -> %s".formatted(type(part.in), type(part.out)); }

    private String type(int[] boundary) {
        List<Optional<Ob>> found = Arrays.stream(boundary).mapToObj(w -> known.get(sorts.of(w))).toList();
        return found.stream().allMatch(sort -> sort.isEmpty() || sort.get().equals(Sorts.plain()))
                ? Integer.toString(found.size())
                : found.stream().map(sort -> sort.map(Sorts::text).orElse("_")).collect(Collectors.joining(" * "));
    }

    /// {@return a part by itself}
    Sketch sketch(Part part) { return new Extract().of(part); }

    /// A part with numbers of its own for its wires and their sorts.
    private final class Extract {
        private final int[] wireNumber = unnumbered();
        private final int[] sortNumber = unnumbered();
        private final List<Optional<Ob>> kinds = new ArrayList<>();
        private int[] kindOf = new int[16];
        private int count;

        private int[] unnumbered() {
            var numbers = new int[wires.size()];
            Arrays.fill(numbers, -1);
            return numbers;
        }

        Sketch of(Part part) {
            List<Edge> own = edges.subList(part.firstEdge, part.endEdge).stream()
                    .map(edge -> new Edge(edge.box(), numbers(edge.from()), numbers(edge.to()))).toList();
            int[] in = numbers(part.in), out = numbers(part.out);
            return new Sketch(kinds, Arrays.copyOf(kindOf, count), own, in, out);
        }

        private int[] numbers(int[] placed) { return IntStream.of(placed).map(this::number).toArray(); }

        private int number(int placed) {
            int wire = wires.of(placed);
            if (wireNumber[wire] < 0) {
                wireNumber[wire] = count;
                kindOf = count == kindOf.length ? Arrays.copyOf(kindOf, 2 * count) : kindOf;
                kindOf[count++] = kind(sorts.of(wire));
            }
            return wireNumber[wire];
        }

        private int kind(int sort) {
            if (sortNumber[sort] < 0) {
                sortNumber[sort] = kinds.size();
                kinds.add(known.get(sort));
            }
            return sortNumber[sort];
        }
    }
}
