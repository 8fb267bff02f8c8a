package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.NotComposable;

/// A kernel from `dom` numbers to signed measures of finite support on `cod` numbers; it may be random itself, and stands then
/// for its mean.
///
/// Kept as a flat list of steps, each on some of the wires, so that long compositions run in a loop.
///
/// @param <S> the numbers, weights among them
public final class FiniteMeasure<S> implements Arrow<Integer, FiniteMeasure<S>> {

    /// What a step does with its wires.
    ///
    /// @param <S> the numbers
    public interface Kernel<S> {
        /// {@return the outcomes with their weights}
        List<PointMass<S>> of(RandomGenerator random, List<S> wires);
    }

    private record Step<S>(int offset, int in, Kernel<S> kernel) {}

    private final Arithmetic<S> on;
    private final int dom;
    private final int cod;
    private final List<List<Step<S>>> terms;

    private FiniteMeasure(Arithmetic<S> on, int dom, int cod, List<List<Step<S>>> terms) {
        this.on = on;
        this.dom = dom;
        this.cod = cod;
        this.terms = terms;
    }

    /// {@return the arrow that a kernel is}
    public static <S> FiniteMeasure<S> of(Arithmetic<S> on, int dom, int cod, Kernel<S> kernel) {
        return new FiniteMeasure<>(on, dom, cod, List.of(List.of(new Step<>(0, dom, kernel))));
    }

    static <S> FiniteMeasure<S> id(Arithmetic<S> on, int wires) { return new FiniteMeasure<>(on, wires, wires, List.of(List.of())); }

    static <S> FiniteMeasure<S> zero(Arithmetic<S> on, int dom, int cod) { return new FiniteMeasure<>(on, dom, cod, List.of()); }

    @Override public Integer dom() { return dom; }

    @Override public Integer cod() { return cod; }

    @Override public FiniteMeasure<S> then(FiniteMeasure<S> next) {
        NotComposable.check(this, next);
        return new FiniteMeasure<>(on, dom, next.cod, products(terms, next.terms, 0));
    }

    @Override public FiniteMeasure<S> tensor(FiniteMeasure<S> other) {
        return new FiniteMeasure<>(on, dom + other.dom, cod + other.cod, products(terms, other.terms, cod));
    }

    FiniteMeasure<S> plus(FiniteMeasure<S> other) {
        if (dom != other.dom || cod != other.cod) {
            throw new IllegalArgumentException("%s and %s are added".formatted(this, other));
        }
        List<List<Step<S>>> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new FiniteMeasure<>(on, dom, cod, all);
    }

    private static <S> List<List<Step<S>>> products(List<List<Step<S>>> some, List<List<Step<S>>> others, int shift) {
        List<List<Step<S>>> all = new ArrayList<>(some.size() * others.size());
        for (List<Step<S>> first : some) {
            for (List<Step<S>> second : others) {
                List<Step<S>> steps = new ArrayList<>(first);
                second.forEach(step -> steps.add(shift == 0 ? step : new Step<>(step.offset + shift, step.in, step.kernel)));
                all.add(steps);
            }
        }
        return all;
    }

    /// {@return the outcomes with their weights}
    /// @throws IllegalArgumentException if there are more or fewer numbers than wires
    public List<PointMass<S>> run(RandomGenerator random, List<S> wires) {
        if (wires.size() != dom) {
            throw new IllegalArgumentException("%d numbers on the wires of %s".formatted(wires.size(), this));
        }
        List<PointMass<S>> outcomes = new ArrayList<>();
        for (List<Step<S>> steps : terms) {
            List<PointMass<S>> now = List.of(new PointMass<>(on.constant(1), wires));
            for (Step<S> step : steps) {
                List<PointMass<S>> next = new ArrayList<>();
                for (PointMass<S> before : now) {
                    step(random, step, before, next);
                }
                now = next;
            }
            outcomes.addAll(now);
        }
        return outcomes;
    }

    /// {@return the sum of all weights, where there are no wires to put numbers on}
    S total(RandomGenerator random) {
        S sum = on.constant(0);
        for (PointMass<S> point : run(random, List.of())) {
            sum = on.add(sum, point.weight());
        }
        return sum;
    }

    private void step(RandomGenerator random, Step<S> step, PointMass<S> before, List<PointMass<S>> next) {
        List<S> wires = before.wires();
        int end = step.offset + step.in;
        for (PointMass<S> outcome : step.kernel.of(random, wires.subList(step.offset, end))) {
            List<S> after = new ArrayList<>(wires.subList(0, step.offset));
            after.addAll(outcome.wires());
            after.addAll(wires.subList(end, wires.size()));
            next.add(new PointMass<>(on.mul(before.weight(), outcome.weight()), after));
        }
    }

    /// {@return the type}
    @Override public String toString() { return "measures : %d → %d".formatted(dom, cod); }
}
