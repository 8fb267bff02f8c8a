package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// Names that are bound once: where each name of a term is bound in one place only, terms may be put into others as they are.
final class Names {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /// Says that a name is in use.
    void take(String name) { taken.add(name); }

    /// {@return a name that is in use nowhere, like a given one}
    String fresh(String like) {
        String stem = like.replaceAll("\\d+$", "");
        String base = stem.isEmpty() ? "v" : stem, name = like;
        while (!taken.add(name)) {
            name = base + last.merge(base, 1, Integer::sum);
        }
        return name;
    }

    /// {@return a term with fresh names for all that it binds}
    Term refreshed(Term term) {
        record Open(Term term, Form form, List<String> before, List<String> after, List<Term> parts) {}
        Map<String, Deque<String>> scope = new HashMap<>();
        Deque<Open> path = new ArrayDeque<>();
        Optional<Term> entering = Optional.of(term);
        while (true) {
            if (entering.isPresent()) {
                Term now = entering.get();
                List<String> before = new ArrayList<>(), after = new ArrayList<>();
                Form form = renamed(now.form(), name -> {
                    before.add(name);
                    after.add(fresh(name));
                    return after.getLast();
                });
                path.push(new Open(now, form, before, after, new ArrayList<>()));
            }
            Open now = path.element();
            int k = now.parts.size();
            if (k < now.term.parts().size()) {
                for (String name : now.term.form().binds(k)) {
                    scope.computeIfAbsent(name, _ -> new ArrayDeque<>()).push(now.after.get(now.before.indexOf(name)));
                }
                entering = Optional.of(now.term.part(k));
                continue;
            }
            path.pop();
            Term done = now.term.form() instanceof Form.Variable(String name)
                    ? Term.variable(Optional.ofNullable(scope.getOrDefault(name, new ArrayDeque<>()).peek()).orElse(name))
                    : now.before.isEmpty() ? Terms.with(now.term, now.parts) : Term.of(now.form, now.parts);
            if (path.isEmpty()) {
                return done;
            }
            Open outer = path.element();
            outer.term.form().binds(outer.parts.size()).forEach(name -> scope.getOrDefault(name, new ArrayDeque<>()).pop());
            outer.parts.add(done);
            entering = Optional.empty();
        }
    }

    /// {@return a form with other names for what it binds; a name that is bound twice is named twice}
    private static Form renamed(Form form, UnaryOperator<String> names) {
        return switch (form) {
            case Form.Let(String name) -> new Form.Let(names.apply(name));
            case Form.Lambda(String name, var type) -> new Form.Lambda(names.apply(name), type);
            case Form.Case(String left, String right) -> new Form.Case(names.apply(left), names.apply(right));
            case Form.ListRec(String head, String result) -> new Form.ListRec(names.apply(head), names.apply(result));
            case Form.Build(int size, String index) -> new Form.Build(size, names.apply(index));
            case Form.Constant _, Form.Position _, Form.Variable _, Form.Iterate _, Form.Left _, Form.Right _, Form.Nil _, Form.Operation _,
                    Form.Word _ -> form;
        };
    }

    /// {@return a term with another for a variable; all but the first that are put in bind fresh names}
    Term replaced(Term in, String name, Term by) {
        var first = new boolean[] {true};
        return Terms.rebuilt(in, (term, parts) -> {
            if (!isVariable(term, name)) {
                return Terms.with(term, parts);
            }
            Term put = first[0] ? by : refreshed(by);
            first[0] = false;
            return put;
        });
    }

    /// {@return the names that are written in a term and not bound there}
    static Set<String> free(Term in) {
        record Open(Term term, int part) {}
        Set<String> free = new HashSet<>();
        Map<String, Integer> bound = new HashMap<>();
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open(in, 0));
        while (!path.isEmpty()) {
            Open now = path.pop();
            if (now.part > 0) {
                now.term.form().binds(now.part - 1).forEach(name -> bound.merge(name, -1, Integer::sum));
            }
            if (now.term.form() instanceof Form.Variable(String name) && bound.getOrDefault(name, 0) == 0) {
                free.add(name);
            }
            if (now.part < now.term.parts().size()) {
                now.term.form().binds(now.part).forEach(name -> bound.merge(name, 1, Integer::sum));
                path.push(new Open(now.term, now.part + 1));
                path.push(new Open(now.term.part(now.part), 0));
            }
        }
        return free;
    }

    static boolean isVariable(Term term, String name) { return term.form() instanceof Form.Variable(String other) && other.equals(name); }
}
