package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a term as steps; goes through terms of any depth. Captures are explicit, what is named is shared.
final class Coding {

    /// What a name stands for.
    private record Binder(int level, int at) {}

    private static final class Level {
        private final int bound;
        private final List<Code.Step> steps = new ArrayList<>();
        private final Map<Binder, Integer> captured = new LinkedHashMap<>();

        Level(int bound) { this.bound = bound; }
    }

    private static final class Place {
        private final Term term;
        private final List<Integer> arguments = new ArrayList<>();
        private final List<Code> inner = new ArrayList<>();
        private final List<List<Integer>> captured = new ArrayList<>();
        private int part;

        Place(Term term) { this.term = term; }
    }

    private final Map<String, Deque<Binder>> scope = new HashMap<>();
    private final List<Level> levels = new ArrayList<>();
    private final Deque<Place> path = new ArrayDeque<>();
    private final List<Type> types;
    private int left;

    /// @param types those of all terms, each after its parts
    Coding(List<Type> types) { this.types = types; }

    Code of(List<Program.Parameter> parameters, Term whole) {
        open(parameters.stream().map(Program.Parameter::name).toList());
        path.push(new Place(whole));
        while (true) {
            Place now = path.element();
            int k = now.part;
            if (k < now.term.parts().size()) {
                now.part++;
                List<String> names = now.term.form().binds(k);
                if (isInner(now.term.form(), k)) {
                    open(names);
                } else if (!names.isEmpty()) {
                    bind(names.getFirst(), new Binder(levels.size() - 1, now.arguments.getLast()));
                }
                path.push(new Place(now.term.part(k)));
            } else {
                int at = leave(now);
                path.pop();
                Optional<Place> outer = Optional.ofNullable(path.peek());
                if (outer.isEmpty()) {
                    Level level = levels.getFirst();
                    return new Code(level.bound, level.steps, at);
                }
                returned(outer.get(), at);
            }
        }
    }

    /// {@return whether a part is code of its own}
    private static boolean isInner(Form form, int part) {
        return switch (form) {
            case Form.Lambda _, Form.Build _ -> true;
            case Form.Case _ -> part > 0;
            case Form.Word.IF -> part > 0;
            case Form.ListRec _ -> part == 2;
            default -> false;
        };
    }

    private void open(List<String> names) {
        levels.add(new Level(names.size()));
        for (int k = 0; k < names.size(); k++) {
            bind(names.get(k), new Binder(levels.size() - 1, k));
        }
    }

    private void bind(String name, Binder binder) { scope.computeIfAbsent(name, _ -> new ArrayDeque<>()).push(binder); }

    private void returned(Place outer, int at) {
        int part = outer.part - 1;
        outer.term.form().binds(part).forEach(name -> scope.getOrDefault(name, new ArrayDeque<>()).pop());
        if (isInner(outer.term.form(), part)) {
            Level level = levels.removeLast();
            outer.inner.add(new Code(level.bound, level.steps, at));
            outer.captured.add(level.captured.keySet().stream().map(binder -> at(binder, levels.size() - 1)).toList());
        } else {
            outer.arguments.add(at);
        }
    }

    /// {@return the place of what a name stands for, captured by the levels between}
    private int at(Binder binder, int level) {
        Level here = levels.get(level);
        if (binder.level == level) {
            return binder.at;
        }
        return ~here.captured.computeIfAbsent(binder, _ -> here.captured.size());
    }

    private int leave(Place place) {
        Type type = types.get(left++);
        if (place.term.form() instanceof Form.Variable(String name)) {
            return at(scope.getOrDefault(name, new ArrayDeque<>()).element(), levels.size() - 1);
        }
        if (place.term.form() instanceof Form.Let) {
            return place.arguments.getLast();
        }
        Level level = levels.getLast();
        level.steps.add(new Code.Step(place.term.form(), place.term.place(), List.copyOf(place.arguments), List.copyOf(place.inner),
                List.copyOf(place.captured), type));
        return level.bound + level.steps.size() - 1;
    }
}
