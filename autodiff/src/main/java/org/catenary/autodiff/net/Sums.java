package org.catenary.autodiff.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// Adds cotangents up. A formal zero is nothing to add; records of functions are added up when they are looked at, so that
/// functions may capture each other to any depth.
final class Sums {

    private long additions;

    /// {@return how many numbers were added or multiplied so far}
    long additions() { return additions; }

    /// Counts a product.
    double product(double x, double y) {
        additions++;
        return x * y;
    }

    /// {@return the cotangent of a function}
    static Carried fields(List<Carried> captured) {
        return captured.stream().allMatch(Carried.Zero.ZERO::equals) ? Carried.Zero.ZERO : new Carried.Fields(List.copyOf(captured));
    }

    Carried plus(Carried x, Carried y) {
        if (x == Carried.Zero.ZERO || y == Carried.Zero.ZERO) {
            return x == Carried.Zero.ZERO ? y : x;
        }
        return switch (x) {
            case Carried.Real(double a) -> {
                additions++;
                yield new Carried.Real(a + y.real());
            }
            case Carried.Pair(Carried left, Carried right) ->
                new Carried.Pair(plus(left, ((Carried.Pair) y).left()), plus(right, ((Carried.Pair) y).right()));
            case Carried.Array(List<Carried> elements) -> new Carried.Array(plus(elements, y.elements()));
            case Carried.Fields _, Carried.Several _ -> new Carried.Several(x, y);
            case Carried.Cons _, Carried.Nil _ -> lists(x, y);
            case Carried.Truth _, Carried.Index _, Carried.Choice _, Carried.Closure _, Carried.Zero _ -> throw new AssertionError(x);
        };
    }

    List<Carried> plus(List<Carried> x, List<Carried> y) {
        return IntStream.range(0, x.size()).mapToObj(k -> plus(x.get(k), y.get(k))).toList();
    }

    private Carried lists(Carried x, Carried y) {
        Deque<Carried> heads = new ArrayDeque<>();
        Carried a = x, b = y;
        while (a instanceof Carried.Cons(Carried h, Carried s) && b instanceof Carried.Cons(Carried i, Carried t)) {
            heads.push(plus(h, i));
            a = s;
            b = t;
        }
        Carried sum = a instanceof Carried.Cons ? a : b instanceof Carried.Cons ? b : Carried.Nil.NIL;
        for (Carried head : heads) {
            sum = new Carried.Cons(head, sum);
        }
        return sum;
    }

    /// {@return the cotangents of what a function captured}
    List<Carried> unpacked(Carried function, int captured) {
        List<Carried> sum = Carried.zeros(captured);
        Deque<Carried> open = new ArrayDeque<>(List.of(function));
        List<List<Carried>> all = new ArrayList<>();
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Carried.Several(Carried left, Carried right) -> {
                    open.push(right);
                    open.push(left);
                }
                case Carried.Fields(List<Carried> cotangents) -> all.add(cotangents);
                default -> { }
            }
        }
        for (List<Carried> one : all) {
            sum = plus(sum, one);
        }
        return sum;
    }
}
