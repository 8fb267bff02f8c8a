package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.language.Shape.Size;

/// Infers types by unification, sizes of arrays among them; goes through terms of any depth.
final class Inference {

    /// Where the walk is.
    private static final class Place {
        private final Term term;
        private final List<Shape> parts = new ArrayList<>();
        private final List<Shape> bound = new ArrayList<>();

        Place(Term term) { this.term = term; }
    }

    /// A condition on sizes, which waits until they are known.
    private interface Wait {
        /// {@return whether it could be looked at}
        boolean settle();
    }

    private final Map<String, Deque<Shape>> scope = new HashMap<>();
    private final List<Wait> waiting = new ArrayList<>();
    private final Deque<Place> path = new ArrayDeque<>();
    private final List<Shape> shapes = new ArrayList<>();

    Inference(List<Program.Parameter> parameters) {
        parameters.forEach(parameter -> bind(parameter.name(), Shape.of(parameter.type())));
    }

    Type run(Term whole) {
        path.push(new Place(whole));
        Optional<Shape> result = Optional.empty();
        while (!path.isEmpty()) {
            Place now = path.element();
            int k = now.parts.size();
            if (k < now.term.parts().size()) {
                List<Shape> shapes = before(now, k);
                List<String> names = now.term.form().binds(k);
                for (int i = 0; i < names.size(); i++) {
                    bind(names.get(i), shapes.get(i));
                }
                path.push(new Place(now.term.part(k)));
            } else {
                Shape shape = leave(now);
                shapes.add(shape);
                path.pop();
                result = Optional.of(shape);
                Optional<Place> outer = Optional.ofNullable(path.peek());
                outer.ifPresent(place -> {
                    place.term.form().binds(place.parts.size()).forEach(name -> scope.getOrDefault(name, new ArrayDeque<>()).pop());
                    place.parts.add(shape);
                });
            }
        }
        settle();
        Shape shape = result.orElseThrow();
        return shape.type().orElseThrow(() -> new IllTyped(whole, "the type of the program remains open: %s".formatted(shape)));
    }

    /// {@return the types of all terms, each after its parts}
    List<Type> types() {
        var known = new IdentityHashMap<Shape, Type>();
        return shapes.stream().map(shape -> shape.settled(known)).toList();
    }

    private void settle() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Iterator<Wait> it = waiting.iterator(); it.hasNext();) {
                if (it.next().settle()) {
                    it.remove();
                    progress = true;
                }
            }
        }
    }

    private void bind(String name, Shape shape) { scope.computeIfAbsent(name, _ -> new ArrayDeque<>()).push(shape); }

    /// {@return the shapes of the names that are bound in a part}
    private List<Shape> before(Place place, int k) {
        switch (place.term.form()) {
            case Form.Let _ when k == 1 -> { return List.of(place.parts.getFirst()); }
            case Form.Lambda(_, var type) -> place.bound.add(type.map(Shape::of).orElseGet(Shape::unknown));
            case Form.Case _ when k == 1 -> {
                place.bound.add(Shape.unknown());
                place.bound.add(Shape.unknown());
                need(place, 0, Shape.of(Type.Kind.SUM, place.bound.getFirst(), place.bound.getLast()));
            }
            case Form.Case _ when k == 2 -> { return List.of(place.bound.getLast()); }
            case Form.ListRec _ when k == 2 -> {
                Shape head = Shape.unknown();
                need(place, 0, Shape.of(Type.Kind.LIST, head));
                return List.of(head, place.parts.get(1));
            }
            case Form.Build _ -> place.bound.add(Shape.of(Type.Kind.INDEX));
            default -> { }
        }
        return place.bound;
    }

    private static void need(Place place, int part, Shape wanted) {
        Shape found = place.parts.get(part);
        if (!found.unify(wanted)) {
            Term term = place.term.part(part);
            throw new IllTyped(term, "%s should have type %s, got %s".formatted(brief(term), wanted, found));
        }
    }

    private static String brief(Term term) {
        String text = term.toString();
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }

    private static Shape all(Place place, Shape result, Shape... wanted) {
        for (int k = 0; k < wanted.length; k++) {
            need(place, k, wanted[k]);
        }
        return result;
    }

    private Shape leave(Place place) {
        return switch (place.term.form()) {
            case Form.Constant _ -> Shape.real();
            case Form.Position _ -> Shape.of(Type.Kind.INDEX);
            case Form.Variable(String name) -> {
                Deque<Shape> shapes = scope.getOrDefault(name, new ArrayDeque<>());
                if (shapes.isEmpty()) {
                    throw new IllTyped(place.term, "the name %s is bound nowhere".formatted(TermWriter.name(name)));
                }
                yield shapes.element();
            }
            case Form.Let _ -> place.parts.getLast();
            case Form.Lambda _ -> Shape.function(place.bound.getFirst(), place.parts.getFirst());
            case Form.Case _, Form.ListRec _ -> {
                need(place, 2, place.parts.get(1));
                yield place.parts.get(1);
            }
            case Form.Build(int size, String _) -> Shape.array(Size.of(size), place.parts.getFirst());
            case Form.Iterate _ -> {
                Shape state = place.parts.get(1);
                need(place, 0, Shape.function(state, state));
                yield state;
            }
            case Form.Left(var type) -> written(place, type, Shape.of(Type.Kind.SUM, place.parts.getFirst(), Shape.unknown()));
            case Form.Right(var type) -> written(place, type, Shape.of(Type.Kind.SUM, Shape.unknown(), place.parts.getFirst()));
            case Form.Nil(var type) -> written(place, type, Shape.of(Type.Kind.LIST, Shape.unknown()));
            case Form.Operation(Primitive p) -> {
                for (int k = 0; k < p.arity(); k++) {
                    need(place, k, Shape.real());
                }
                yield Shape.real();
            }
            case Form.Word word -> word(place, word);
        };
    }

    private static Shape written(Place place, Optional<Type> type, Shape shape) {
        if (type.isPresent() && !shape.unify(Shape.of(type.get()))) {
            throw new IllTyped(place.term, "%s has type %s, which is not %s as is written".formatted(brief(place.term), shape, type.get()));
        }
        return shape;
    }

    private Shape word(Place place, Form.Word word) {
        Shape a = Shape.unknown(), b = Shape.unknown(), c = Shape.unknown(), real = Shape.real();
        Shape truth = Shape.of(Type.Kind.TRUTH), index = Shape.of(Type.Kind.INDEX);
        Size n = new Size(), m = new Size(), l = new Size();
        return switch (word) {
            case APPLY -> {
                Shape function = place.parts.getFirst(), argument = place.parts.getLast();
                if (!function.unify(Shape.function(a, b))) {
                    throw new IllTyped(place.term.part(0), "%s is applied to %s, of type %s; it is no function but of type %s".formatted(
                            brief(place.term.part(0)), brief(place.term.part(1)), argument, function));
                }
                need(place, 1, a);
                yield b;
            }
            case PAIR -> Shape.of(Type.Kind.PAIR, place.parts.getFirst(), place.parts.getLast());
            case FIRST -> all(place, a, Shape.of(Type.Kind.PAIR, a, b));
            case SECOND -> all(place, b, Shape.of(Type.Kind.PAIR, a, b));
            case IF -> all(place, a, truth, a, a);
            case LESS, LESS_EQUAL -> all(place, truth, real, real);
            case AND, OR -> all(place, truth, truth, truth);
            case NOT -> all(place, truth, truth);
            case CONS -> all(place, Shape.of(Type.Kind.LIST, a), a, Shape.of(Type.Kind.LIST, a));
            case ARRAY -> {
                Shape of = place.parts.isEmpty() ? a : place.parts.getFirst();
                for (int k = 1; k < place.parts.size(); k++) {
                    need(place, k, of);
                }
                yield Shape.array(Size.of(place.parts.size()), of);
            }
            case GET -> {
                all(place, a, Shape.array(n, a), index);
                if (place.term.part(1).form() instanceof Form.Position(int at)) {
                    waiting.add(() -> within(place.term, n, at));
                }
                yield a;
            }
            case INDEX_ADD, INDEX_SUB, INDEX_MUL -> all(place, index, index, index);
            case INDEX_REAL -> all(place, real, index);
            case MAP -> all(place, Shape.array(n, b), Shape.function(a, b), Shape.array(n, a));
            case MAP2 -> all(place, Shape.array(n, c), Shape.function(a, Shape.function(b, c)), Shape.array(n, a), Shape.array(n, b));
            case ZIP -> all(place, Shape.array(n, Shape.of(Type.Kind.PAIR, a, b)), Shape.array(n, a), Shape.array(n, b));
            case CONCAT -> {
                waiting.add(() -> n.value() >= 0 && m.value() >= 0 && fits(place.term, l, Size.of(n.value() + m.value())));
                yield all(place, Shape.array(l, a), Shape.array(n, a), Shape.array(m, a));
            }
            case REDUCE -> all(place, a, Shape.function(a, Shape.function(a, a)), a, Shape.array(n, a));
            case FOLDL -> all(place, a, Shape.function(a, Shape.function(b, a)), a, Shape.array(n, b));
            case FOLDR -> all(place, a, Shape.function(b, Shape.function(a, a)), a, Shape.array(n, b));
            case SCAN -> all(place, Shape.array(n, a), Shape.function(a, Shape.function(b, a)), a, Shape.array(n, b));
            case SUM, PROD, MAXARR, LOGSUMEXP -> all(place, real, Shape.reals(n));
            case DOT -> all(place, real, Shape.reals(n), Shape.reals(n));
            case MATVEC -> all(place, Shape.reals(n), Shape.array(n, Shape.reals(m)), Shape.reals(m));
            case MATMUL -> all(place, Shape.array(n, Shape.reals(l)), Shape.array(n, Shape.reals(m)), Shape.array(m, Shape.reals(l)));
            case TRANSPOSE -> all(place, Shape.array(m, Shape.array(n, a)), Shape.array(n, Shape.array(m, a)));
            case OUTER -> all(place, Shape.array(n, Shape.reals(m)), Shape.reals(n), Shape.reals(m));
            case LOWER -> {
                waiting.add(() -> n.value() >= 0 && fits(place.term, m, Size.of(n.value() * (n.value() - 1) / 2)));
                yield all(place, Shape.reals(n), Shape.reals(m), Shape.reals(n));
            }
        };
    }

    private static boolean within(Term term, Size n, int at) {
        if (n.value() >= 0 && (at < 0 || at >= n.value())) {
            throw new IllTyped(term, "element %d of an array of %d".formatted(at, n.value()));
        }
        return n.value() >= 0;
    }

    private static boolean fits(Term term, Size found, Size wanted) {
        if (!found.unify(wanted)) {
            throw new IllTyped(term, "%s needs an array of %d where there is one of %d".formatted(brief(term), wanted.value(), found.value()));
        }
        return true;
    }
}
