package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.catenary.hypernets.net.Hypernet;

/// What a wire carries when a net is run: a value or a cotangent.
sealed interface Carried {

    record Real(double value) implements Carried {}

    record Truth(boolean holds) implements Carried {}

    record Index(int at) implements Carried {}

    record Pair(Carried left, Carried right) implements Carried {}

    record Array(List<Carried> elements) implements Carried {}

    record Choice(boolean left, Carried value) implements Carried {}

    record Cons(Carried head, Carried tail) implements Carried {}

    enum Nil implements Carried { NIL }

    /// A function or way back, with what it captured.
    record Closure(Hypernet body, List<Carried> captured) implements Carried {}

    /// The cotangent of a function: the cotangents of what it captured.
    record Fields(List<Carried> cotangents) implements Carried {}

    /// A sum of cotangents of functions, not yet added up.
    record Several(Carried left, Carried right) implements Carried {}

    /// The formal zero: the cotangent of what nothing depends on, of whatever type.
    enum Zero implements Carried { ZERO }

    static Carried array(double... numbers) {
        List<Carried> elements = new ArrayList<>(numbers.length);
        for (double x : numbers) {
            elements.add(new Real(x));
        }
        return new Array(elements);
    }

    static List<Carried> zeros(long count) { return Collections.nCopies((int) count, Zero.ZERO); }

    /// {@return the number, 0 for a formal zero}
    default double real() { return this instanceof Real(double x) ? x : 0; }

    /// {@return the elements}
    default List<Carried> elements() { return ((Array) this).elements; }

    /// {@return the numbers of an array}
    default double[] reals() { return elements().stream().mapToDouble(Carried::real).toArray(); }

    /// {@return the numbers of a matrix, row by row}
    default double[][] rows() { return elements().stream().map(row -> row instanceof Array ? row.reals() : new double[0]).toArray(double[][]::new); }
}
