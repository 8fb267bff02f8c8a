package org.catenary.hypernets.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /// A part of the net in the making.
    ///
    /// @param firstEdge the first of its edges
    /// @param endEdge   the first edge after them
    record Part(List<Integer> in, List<Integer> out, int firstEdge, int endEdge, Span span) {}

    Elaboration(Names names) { this.names = names; }

    /// {@return the sketch of one term}
    static Sketch sketch(Term term, Names names) throws Refused {
        var elaboration = new Elaboration(names);
        return elaboration.sketch(elaboration.part(term));
    }

    // ---- terms

    Part part(Term term) throws Refused {
        Deque<Part> stack = new ArrayDeque<>();
        for (Term.Piece piece : term.pieces()) {
            stack.push(switch (piece) {
                case Term.Named(String name, Span span) -> named(name, span);
                case Term.Wires(var open, var order, Span span) -> {
                    List<Integer> in = open.stream().map(this::wire).toList();
                    yield new Part(in, order.stream().map(in::get).toList(), edges.size(), edges.size(), span);
                }
                case Term.Redistribution(String sort, var from, var to, Span span) -> place(Sketch.of(Box.of(
                        redistribution(sort, from, to), sizes(sort, from), sizes(sort, to))), span);
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

    private static String redistribution(String sort, List<Integer> from, List<Integer> to) {
        return "rd[%s][%s to %s]".formatted(sort, joined(from), joined(to));
    }

    private static String joined(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
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
        return new Part(factors.stream().flatMap(part -> part.in.stream()).toList(),
                factors.stream().flatMap(part -> part.out.stream()).toList(), first.firstEdge, last.endEdge,
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
        if (wires.size() + sketch.wires().size() > MOST || edges.size() + sketch.edges().size() > MOST) {
            throw new Refused(span.place(), "%s is a net of more than %d edges or wires".formatted(span, MOST));
        }
        int[] classes = sketch.sorts().stream().mapToInt(this::wire).toArray();
        int[] placed = sketch.wires().stream().mapToInt(sort -> {
            int wire = wire(Optional.empty());
            known.set(sorts.join(classes[sort], wire), sketch.sorts().get(sort));
            return wire;
        }).toArray();
        int first = edges.size();
        for (Edge edge : sketch.edges()) {
            List<Integer> from = moved(edge.from(), placed), to = moved(edge.to(), placed);
            Optional<Sketch> image = images.apply(edge.box());
            if (image.isPresent()) {
                Part inside = place(image.get(), span);
                join(from, inside.in);
                join(inside.out, to);
            } else {
                edges.add(new Edge(edge.box(), from, to));
            }
        }
        return new Part(moved(sketch.in(), placed), moved(sketch.out(), placed), first, edges.size(), span);
    }

    private void join(List<Integer> here, List<Integer> there) {
        for (int k = 0; k < here.size(); k++) {
            wires.join(here.get(k), there.get(k));
        }
    }

    /// {@return a sketch with others in the place of some of its generators}
    static Sketch substituted(Sketch sketch, Function<Box, Optional<Sketch>> images, Span span) throws Refused {
        var elaboration = new Elaboration(_ -> Optional.empty());
        return elaboration.sketch(elaboration.place(sketch, images, span));
    }

    private static List<Integer> moved(List<Integer> numbers, int[] placed) {
        return numbers.stream().map(w -> placed[w]).toList();
    }

    /// Infers that wires are alike, place by place.
    ///
    /// @return where that cannot be, the first difference
    Optional<String> difference(List<Integer> here, List<Integer> there) {
        if (here.size() != there.size()) {
            return Optional.of("%s here, %d there".formatted(here.size() == 1 ? "1 wire" : here.size() + " wires", there.size()));
        }
        for (int k = 0; k < here.size(); k++) {
            int a = sorts.of(here.get(k)), b = sorts.of(there.get(k));
            Optional<Ob> left = known.get(a), right = known.get(b);
            if (left.isPresent() && right.isPresent() && !left.equals(right)) {
                return Optional.of("wire %d is %s here, %s there".formatted(
                        k, Sorts.text(left.get()), Sorts.text(right.get())));
            }
            known.set(sorts.join(a, b), left.or(() -> right));
        }
        return Optional.empty();
    }

    /// Infers the type of a part.
    ///
    /// @return where that cannot be, the first difference
    Optional<String> difference(Part part, Ty dom, Ty cod) {
        return difference(wires(dom), part.in).or(() -> difference(wires(cod), part.out));
    }

    private List<Integer> wires(Ty ty) { return ty.toList().stream().map(ob -> wire(Optional.of(ob))).toList(); }

    /// {@return the type of a part as far as it is known}
    String type(Part part) { return "%s -> %s".formatted(type(part.in), type(part.out)); }

    private String type(List<Integer> boundary) {
        List<Optional<Ob>> found = boundary.stream().map(w -> known.get(sorts.of(w))).toList();
        return found.stream().allMatch(sort -> sort.isEmpty() || sort.get().equals(Sorts.plain()))
                ? Integer.toString(found.size())
                : String.join(" * ", found.stream().map(sort -> sort.map(Sorts::text).orElse("_")).toList());
    }

    /// {@return a part by itself}
    Sketch sketch(Part part) {
        Map<Integer, Integer> number = new HashMap<>(), sortNumber = new HashMap<>();
        var sortsOf = new ArrayList<Optional<Ob>>();
        var classes = new ArrayList<Integer>();
        List<Edge> own = edges.subList(part.firstEdge, part.endEdge).stream().map(edge -> new Edge(edge.box(),
                numbered(edge.from(), number, classes), numbered(edge.to(), number, classes))).toList();
        List<Integer> in = numbered(part.in, number, classes), out = numbered(part.out, number, classes);
        List<Integer> kinds = classes.stream().map(sort -> sortNumber.computeIfAbsent(sort, s -> {
            sortsOf.add(known.get(s));
            return sortsOf.size() - 1;
        })).toList();
        return new Sketch(sortsOf, kinds, own, in, out);
    }

    private List<Integer> numbered(List<Integer> boundary, Map<Integer, Integer> number, List<Integer> classes) {
        return boundary.stream().map(w -> number.computeIfAbsent(wires.of(w), root -> {
            classes.add(sorts.of(root));
            return classes.size() - 1;
        })).toList();
    }
}
