package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.OutOfBounds;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Label;

/// What edges give that are no functions of numbers alone.
final class Values {

    private Values() {}

    /// {@return a constant, a condition, a place}
    static Carried still(Label label, String name, List<Carried> x) {
        return switch (name) {
            case "lt" -> new Carried.Truth(x.getFirst().real() < x.getLast().real());
            case "le" -> new Carried.Truth(x.getFirst().real() <= x.getLast().real());
            case "and" -> new Carried.Truth(holds(x.getFirst()) && holds(x.getLast()));
            case "or" -> new Carried.Truth(holds(x.getFirst()) || holds(x.getLast()));
            case "not" -> new Carried.Truth(!holds(x.getFirst()));
            case "iadd" -> new Carried.Index(Math.addExact(at(x.getFirst()), at(x.getLast())));
            case "isub" -> new Carried.Index(Math.subtractExact(at(x.getFirst()), at(x.getLast())));
            case "imul" -> new Carried.Index(Math.multiplyExact(at(x.getFirst()), at(x.getLast())));
            case "i2r" -> new Carried.Real(at(x.getFirst()));
            case "array" -> new Carried.Array(List.of());
            default -> label.cod().get(0).equals(Ob.of("index")) ? new Carried.Index(Integer.parseInt(name))
                    : new Carried.Real(Double.parseDouble(name));
        };
    }

    private static boolean holds(Carried truth) { return ((Carried.Truth) truth).holds(); }

    private static int at(Carried index) { return ((Carried.Index) index).at(); }

    /// {@return the result of an operation on arrays and lists}
    static Carried whole(String word, List<Carried> x) {
        Carried a = x.getFirst(), b = x.getLast();
        return switch (word) {
            case "cons" -> new Carried.Cons(a, b);
            case "array" -> new Carried.Array(x);
            case "get" -> element(a.elements(), at(b));
            case "zip" -> array(a.elements().size(), k -> new Carried.Pair(a.elements().get(k), b.elements().get(k)));
            case "concat" -> {
                List<Carried> both = new ArrayList<>(a.elements());
                both.addAll(b.elements());
                yield new Carried.Array(both);
            }
            case "sum" -> new Carried.Real(sum(a.reals()));
            case "prod" -> new Carried.Real(product(a.reals()));
            case "maxarr" -> new Carried.Real(largest(a.reals()));
            case "logsumexp" -> new Carried.Real(logsumexp(a.reals()));
            case "dot" -> new Carried.Real(dot(a.reals(), b.reals()));
            case "matvec" -> {
                double[] of = b.reals();
                yield array(a.elements().size(), i -> new Carried.Real(dot(a.elements().get(i).reals(), of)));
            }
            case "matmul" -> {
                Carried columns = transposed(b);
                yield array(a.elements().size(), i -> array(columns.elements().size(), j -> new Carried.Real(
                        dot(a.elements().get(i).reals(), columns.elements().get(j).reals()))));
            }
            case "transpose" -> transposed(a);
            case "outer" -> array(a.elements().size(), i -> array(b.elements().size(), j ->
                new Carried.Real(a.elements().get(i).real() * b.elements().get(j).real())));
            case "lower" -> {
                double[] l = a.reals(), of = b.reals();
                yield array(of.length, row -> new Carried.Real(lower(l, of, row)));
            }
            default -> throw new AssertionError(word);
        };
    }

    private interface Element {
        Carried at(int k);
    }

    private static Carried array(int size, Element element) {
        return new Carried.Array(IntStream.range(0, size).mapToObj(element::at).toList());
    }

    private static Carried element(List<Carried> elements, int at) {
        if (at < 0 || at >= elements.size()) {
            throw new OutOfBounds(at, elements.size());
        }
        return elements.get(at);
    }

    private static Carried transposed(Carried rows) {
        int width = rows.elements().isEmpty() ? 0 : rows.elements().getFirst().elements().size();
        return array(width, j -> array(rows.elements().size(), i -> rows.elements().get(i).elements().get(j)));
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double number : x) {
            sum += number;
        }
        return sum;
    }

    private static double product(double[] x) {
        double product = 1;
        for (double number : x) {
            product *= number;
        }
        return product;
    }

    private static double largest(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double number : x) {
            largest = Math.max(largest, number);
        }
        return largest;
    }

    private static double logsumexp(double[] x) {
        double largest = largest(x), shift = Double.isFinite(largest) ? largest : 0, sum = 0;
        for (double number : x) {
            sum += Math.exp(number - shift);
        }
        return Math.log(sum) + shift;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static double lower(double[] l, double[] x, int row) {
        double sum = 0;
        for (int column = 0, d = x.length; column < row; column++) {
            sum += l[column * d - column * (column + 1) / 2 + row - column - 1] * x[column];
        }
        return sum;
    }
}
