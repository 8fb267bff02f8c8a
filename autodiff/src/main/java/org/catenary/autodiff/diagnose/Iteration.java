package org.catenary.autodiff.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Place;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// An `iterate(n, f, x)` of a program, taken out of it: where it begins, and one step, each a program.
///
/// @param start over the parameters of the whole
/// @param step  over the parameters of the whole, then the state
/// @param times how often the step is made
/// @param place where it stands
/// @param path  the parts that lead to it from the body of the whole
public record Iteration(Program start, Program step, int times, Place place, List<Integer> path) {

    /// Copies the path.
    public Iteration { path = List.copyOf(path); }

    /// A term with the way to it from the term around.
    private record Reached(Term term, Optional<Reached> around, int part) {

        /// {@return the terms from the outermost to this}
        List<Reached> way() {
            Deque<Reached> way = new ArrayDeque<>();
            for (Optional<Reached> at = Optional.of(this); at.isPresent(); at = at.get().around) {
                way.push(at.get());
            }
            return List.copyOf(way);
        }
    }

    /// {@return the iterations of a program that stand in no function, branch or loop, and whose state is made of reals alone}
    public static List<Iteration> of(Program program) {
        List<Iteration> found = new ArrayList<>();
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(program.body(), Optional.empty(), 0)));
        while (!open.isEmpty()) {
            Reached now = open.pop();
            Form form = now.term.form();
            if (form instanceof Form.Iterate(int times)) {
                of(program, now, times).ifPresent(found::add);
            }
            for (int k = now.term.parts().size() - 1; k >= 0; k--) {
                if (form instanceof Form.Let || form.binds(k).isEmpty() && !(form == Form.Word.IF && k > 0)) {
                    open.push(new Reached(now.term.part(k), Optional.of(now), k));
                }
            }
        }
        return found;
    }

    private static Optional<Iteration> of(Program program, Reached now, int times) {
        List<Reached> way = now.way();
        List<Integer> path = way.stream().skip(1).map(Reached::part).toList();
        List<Term> lets = IntStream.range(0, path.size()).filter(k -> path.get(k) == 1 && way.get(k).term.form() instanceof Form.Let)
                .mapToObj(k -> way.get(k).term).toList();
        Program start = Program.of(program.parameters(), within(lets, now.term.part(1)));
        if (!start.type().isFlat()) {
            return Optional.empty();
        }
        String state = "state";
        while (names(program).contains(state)) {
            state += "′";
        }
        List<Program.Parameter> parameters = new ArrayList<>(program.parameters());
        parameters.add(new Program.Parameter(state, start.type()));
        Program step = Program.of(parameters, within(lets, Term.of(Form.Word.APPLY, now.term.part(0), Term.variable(state))));
        return Optional.of(new Iteration(start, step, times, now.term.place(), path));
    }

    private static Term within(List<Term> lets, Term term) {
        Term whole = term;
        for (Term let : lets.reversed()) {
            whole = let.with(List.of(let.part(0), whole));
        }
        return whole;
    }

    private static Set<String> names(Program program) {
        Set<String> names = new HashSet<>(program.parameters().stream().map(Program.Parameter::name).toList());
        Deque<Term> open = new ArrayDeque<>(List.of(program.body()));
        while (!open.isEmpty()) {
            Term term = open.pop();
            for (int k = 0; k < term.parts().size(); k++) {
                names.addAll(term.form().binds(k));
                open.push(term.part(k));
            }
        }
        return names;
    }

    /// {@return the states, from where it begins to after the last step}
    /// @param at the parameters of the whole
    public List<double[]> states(double... at) {
        List<double[]> states = new ArrayList<>(List.of(start.value(at)));
        for (int k = 0; k < times; k++) {
            states.add(step.value(joined(at, states.getLast())));
        }
        return states;
    }

    static double[] joined(double[] at, double... state) {
        double[] joined = Arrays.copyOf(at, at.length + state.length);
        System.arraycopy(state, 0, joined, at.length, state.length);
        return joined;
    }

    /// {@return the whole with this iteration replaced by a term}
    Program replaced(Program whole, Term by) {
        List<Term> around = new ArrayList<>(List.of(whole.body()));
        path.forEach(k -> around.add(around.getLast().part(k)));
        Term term = by;
        for (int k = path.size() - 1; k >= 0; k--) {
            List<Term> parts = new ArrayList<>(around.get(k).parts());
            parts.set(path.get(k), term);
            term = around.get(k).with(parts);
        }
        return Program.of(whole.parameters(), term);
    }

    /// {@return the term in the whole}
    Term in(Program whole) {
        Term term = whole.body();
        for (int k : path) {
            term = term.part(k);
        }
        return term;
    }

    /// {@return numbers as a term of a flat type, of which the first have been written}
    static Term literal(Type type, Deque<Double> numbers) {
        return switch (type.kind()) {
            case REAL -> Term.constant(numbers.pop());
            case PAIR -> {
                Term left = literal(type.left(), numbers);
                yield Term.of(Form.Word.PAIR, left, literal(type.right(), numbers));
            }
            case ARRAY -> {
                List<Term> elements = new ArrayList<>();
                for (int k = 0; k < type.size(); k++) {
                    elements.add(literal(type.left(), numbers));
                }
                yield Term.of(Form.Word.ARRAY, elements);
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new IllegalArgumentException(type.toString());
        };
    }
}
