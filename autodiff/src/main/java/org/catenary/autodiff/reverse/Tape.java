package org.catenary.autodiff.reverse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.NotFinite;
import org.catenary.autodiff.language.Primitive;

/// Numbers that remember how they were made, for one run of a program; then derivatives go backward over what is remembered.
///
/// @param <S> the numbers
public final class Tape<S> implements Arithmetic<Tape.Entry<S>> {

    /// A number on the tape.
    ///
    /// @param at where it stands, -1 for a number that depends on no input
    public record Entry<S>(S value, int at) {}

    /// How a number was made: the numbers it depends on, and the derivatives by them.
    private record Made<S>(int left, S byLeft, int right, S byRight) {}

    private final Arithmetic<S> on;
    private final List<Made<S>> made = new ArrayList<>();
    private final S one;
    private final S zero;

    /// @param on the arithmetic of the numbers
    public Tape(Arithmetic<S> on) {
        this.on = on;
        this.one = on.constant(1);
        this.zero = on.constant(0);
    }

    /// {@return a new input}
    public Entry<S> input(S value) { return entry(value, -1, zero, -1, zero); }

    /// {@return a number that no derivative is asked by}
    public Entry<S> resting(S value) { return new Entry<>(value, -1); }

    /// {@return the number of entries}
    public int size() { return made.size(); }

    private Entry<S> entry(S value, int left, S byLeft, int right, S byRight) {
        made.add(new Made<>(left, byLeft, right, byRight));
        return new Entry<>(value, made.size() - 1);
    }

    @Override public Entry<S> constant(double value) { return new Entry<>(on.constant(value), -1); }

    @Override public Entry<S> apply(Primitive p, Entry<S> x) {
        S value = on.apply(p, x.value);
        if (x.at < 0 || p.partial(0).is(0)) {
            return new Entry<>(value, -1);
        }
        return entry(value, x.at, partial(p, 0, x.value, x.value, value), -1, zero);
    }

    @Override public Entry<S> apply(Primitive p, Entry<S> x, Entry<S> y) {
        S value = on.apply(p, x.value, y.value);
        boolean left = x.at >= 0 && !p.partial(0).is(0), right = y.at >= 0 && !p.partial(1).is(0);
        if (!left && !right) {
            return new Entry<>(value, -1);
        }
        return entry(value, left ? x.at : -1, left ? partial(p, 0, x.value, y.value, value) : zero,
                right ? y.at : -1, right ? partial(p, 1, x.value, y.value, value) : zero);
    }

    private S partial(Primitive p, int argument, S x, S y, S r) { return p.partial(argument).is(1) ? one : p.derivative(argument, on, x, y, r); }

    @Override public double value(Entry<S> x) { return on.value(x.value); }

    /// {@return the derivatives by the first inputs, where the results have these cotangents}
    public List<S> backward(List<Entry<S>> results, List<S> cotangents, int inputs) {
        List<S> adjoint = new ArrayList<>(Collections.nCopies(made.size(), zero));
        var reached = new boolean[made.size()];
        for (int k = 0; k < results.size(); k++) {
            add(adjoint, reached, results.get(k).at, cotangents.get(k));
        }
        for (int k = made.size() - 1; k >= 0; k--) {
            if (reached[k]) {
                Made<S> now = made.get(k);
                S cotangent = adjoint.get(k);
                pass(adjoint, reached, now.left, now.byLeft, cotangent);
                pass(adjoint, reached, now.right, now.byRight, cotangent);
            }
        }
        return List.copyOf(adjoint.subList(0, inputs));
    }

    private void pass(List<S> adjoint, boolean[] reached, int to, S by, S cotangent) {
        if (to >= 0) {
            add(adjoint, reached, to, by == one ? cotangent : product(by, cotangent));
        }
    }

    private S product(S by, S cotangent) {
        try {
            return on.mul(by, cotangent);
        } catch (NotFinite e) {
            throw e.within("on the way back: ");
        }
    }

    private void add(List<S> adjoint, boolean[] reached, int to, S cotangent) {
        if (to >= 0) {
            adjoint.set(to, reached[to] ? sum(adjoint.get(to), cotangent) : cotangent);
            reached[to] = true;
        }
    }

    private S sum(S some, S more) {
        try {
            return on.add(some, more);
        } catch (NotFinite e) {
            throw e.within("on the way back: ");
        }
    }
}
