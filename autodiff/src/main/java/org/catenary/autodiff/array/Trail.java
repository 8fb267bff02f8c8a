package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Term;

/// What a rewriting of a term did, step by step.
///
/// @param start the term at the beginning
/// @param steps the steps, in order
/// @param end   the term at the end
/// @param spent whether it was ended because it had made as many steps as it might
public record Trail(Term start, List<Step> steps, Term end, boolean spent) {

    /// One step.
    public sealed interface Step {}

    /// A rule was used on the whole.
    public record Use(ArrayRule rule, Term before, Term after) implements Step {}

    /// A part was rewritten.
    public record Inside(int part, List<Step> steps) implements Step {
        /// The steps are copied.
        public Inside { steps = List.copyOf(steps); }
    }

    /// The steps are copied.
    public Trail { steps = List.copyOf(steps); }

    /// {@return the uses of rules, in order, wherever they were}
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        Deque<Step> pending = new ArrayDeque<>(steps);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Use use -> uses.add(use);
                case Inside(int _, List<Step> inner) -> inner.reversed().forEach(pending::push);
            }
        }
        return uses;
    }

    /// {@return the term at the beginning and after each use of a rule, made one after the other; each linear in the depth of its place}
    public Stream<Term> terms() {
        List<Term> terms = new ArrayList<>(List.of(start));
        record At(Step step, List<Integer> path) {}
        Deque<At> pending = new ArrayDeque<>();
        steps.forEach(step -> pending.add(new At(step, List.of())));
        while (!pending.isEmpty()) {
            At now = pending.pop();
            switch (now.step) {
                case Use(ArrayRule _, Term _, Term after) -> terms.add(put(terms.getLast(), now.path, after));
                case Inside(int part, List<Step> inner) -> {
                    List<Integer> path = new ArrayList<>(now.path);
                    path.add(part);
                    inner.reversed().forEach(step -> pending.push(new At(step, path)));
                }
            }
        }
        return terms.stream();
    }

    private static Term put(Term whole, List<Integer> path, Term part) {
        List<Term> around = new ArrayList<>();
        Term at = whole;
        for (int k : path) {
            around.add(at);
            at = at.part(k);
        }
        Term made = part;
        for (int k = path.size() - 1; k >= 0; k--) {
            made = Terms.with(around.get(k), path.get(k), made);
        }
        return made;
    }
}
