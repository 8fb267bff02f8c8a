package org.catenary.autodiff.builder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// A name for a variable that a Java function was given, and the term that it made of it.
///
/// A variable is known by its identity, its name is for the reader: where another of the same name would be taken for it, it gets a number.
///
/// @param name the name
/// @param body what it is bound in
record Binder(String name, Term body) {

    /// {@return the body that a function makes of a variable; linear in it}
    static <A extends Phantom, B extends Phantom> Binder of(String name, Function<Expression<A>, Expression<B>> function) {
        Term variable = Term.variable(name);
        return of(variable, name, function.apply(new Expression<>(variable)).term());
    }

    /// {@return a body with a name for a variable in it}
    static Binder of(Term variable, String name, Term body) {
        Set<String> written = new HashSet<>();
        if (!isTaken(variable, name, body, written)) {
            return new Binder(name, body);
        }
        int number = 1;
        while (written.contains(name + number)) {
            number++;
        }
        return new Binder(name + number, replaced(variable, Term.variable(name + number), body));
    }

    /// {@return whether another variable of the name is free in the body}
    private static boolean isTaken(Term variable, String name, Term body, Set<String> written) {
        record Open(Term term, int part) {}
        boolean taken = false;
        Map<String, Integer> bound = new HashMap<>();
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open(body, 0));
        while (!path.isEmpty()) {
            Open now = path.pop();
            if (now.part > 0) {
                now.term.form().binds(now.part - 1).forEach(inner -> bound.merge(inner, -1, Integer::sum));
            }
            if (now.term.form() instanceof Form.Variable(String other)) {
                written.add(other);
                taken |= now.term != variable && other.equals(name) && bound.getOrDefault(name, 0) == 0;
            }
            if (now.part < now.term.parts().size()) {
                List<String> names = now.term.form().binds(now.part);
                written.addAll(names);
                names.forEach(inner -> bound.merge(inner, 1, Integer::sum));
                path.push(new Open(now.term, now.part + 1));
                path.push(new Open(now.term.part(now.part), 0));
            }
        }
        return taken;
    }

    private static Term replaced(Term variable, Term by, Term body) {
        record Open(Term term, List<Term> parts) {}
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open(body, new ArrayList<>()));
        while (true) {
            Open now = path.element();
            if (now.parts.size() < now.term.parts().size()) {
                path.push(new Open(now.term.part(now.parts.size()), new ArrayList<>()));
            } else {
                path.pop();
                Term done = now.term == variable ? by : now.parts.isEmpty() ? now.term : now.term.with(now.parts);
                if (path.isEmpty()) {
                    return done;
                }
                path.element().parts.add(done);
            }
        }
    }
}
