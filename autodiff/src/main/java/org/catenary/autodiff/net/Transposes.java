package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The transposes of operations on whole arrays and lists, at the values that they had.
final class Transposes {

    private final Sums sums;

    Transposes(Sums sums) { this.sums = sums; }

    /// {@return the cotangents of the arguments}
    /// @param x the arguments
    /// @param r what the operation gave
    /// @param w the cotangent of that, no formal zero
    List<Carried> of(String word, List<Carried> x, Carried r, Carried w) {
        Carried a = x.getFirst(), b = x.getLast();
        return switch (word) {
            case "cons" -> w instanceof Carried.Cons(Carried head, Carried tail) ? List.of(head, tail) : Carried.zeros(2);
            case "array" -> w.elements();
            case "get" -> {
                List<Carried> one = new ArrayList<>(Collections.nCopies(a.elements().size(), Carried.Zero.ZERO));
                one.set(((Carried.Index) b).at(), w);
                yield List.of(new Carried.Array(one), Carried.Zero.ZERO);
            }
            case "zip" -> List.of(new Carried.Array(w.elements().stream().map(p -> p instanceof Carried.Pair(var left, var _) ? left : p).toList()),
                    new Carried.Array(w.elements().stream().map(p -> p instanceof Carried.Pair(var _, var right) ? right : p).toList()));
            case "concat" -> {
                int n = a.elements().size(), m = b.elements().size();
                yield List.of(new Carried.Array(w.elements().subList(0, n)), new Carried.Array(w.elements().subList(n, n + m)));
            }
            case "sum" -> List.of(new Carried.Array(Collections.nCopies(a.elements().size(), w)));
            case "prod" -> List.of(product(a.reals(), w.real()));
            case "maxarr" -> List.of(largest(a.reals(), r.real(), w));
            case "logsumexp" -> {
                double[] of = a.reals();
                yield List.of(array(of.length, k -> sums.product(w.real(), Math.exp(of[k] - r.real()))));
            }
            case "dot" -> List.of(scaled(w.real(), b.reals()), scaled(w.real(), a.reals()));
            case "matvec" -> List.of(outer(w.reals(), b.reals()), array(b.elements().size(), j -> column(a.rows(), j, w.reals())));
            case "matmul" -> {
                double[][] p = a.rows(), q = b.rows();
                int n = p.length, m = q.length, l = m == 0 ? 0 : q[0].length;
                double[][] g = filled(w.rows(), n, l);
                yield List.of(matrix(n, m, (i, j) -> dot(g[i], q[j])), matrix(m, l, (i, j) -> {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += sums.product(p[k][i], g[k][j]);
                    }
                    return sum;
                }));
            }
            case "transpose" -> {
                List<Carried> rows = w.elements();
                yield List.of(new Carried.Array(IntStream.range(0, a.elements().size()).<Carried>mapToObj(i -> new Carried.Array(rows.stream()
                        .map(row -> row instanceof Carried.Array(var elements) ? elements.get(i) : Carried.Zero.ZERO).toList())).toList()));
            }
            case "outer" -> {
                double[] p = a.reals(), q = b.reals();
                double[][] g = filled(w.rows(), p.length, q.length);
                yield List.of(array(p.length, i -> dot(g[i], q)), array(q.length, j -> column(g, j, p)));
            }
            case "lower" -> lower(a.reals(), b.reals(), w.reals());
            default -> throw new AssertionError(word);
        };
    }

    private interface Entry {
        double at(int k);
    }

    private interface Cell {
        double at(int i, int j);
    }

    private static Carried array(int size, Entry entry) {
        var numbers = new double[size];
        for (int k = 0; k < size; k++) {
            numbers[k] = entry.at(k);
        }
        return Carried.array(numbers);
    }

    private static Carried matrix(int rows, int columns, Cell cell) {
        return new Carried.Array(IntStream.range(0, rows).mapToObj(i -> array(columns, j -> cell.at(i, j))).toList());
    }

    private static double[][] filled(double[][] rows, int height, int width) {
        return IntStream.range(0, height).mapToObj(i -> rows[i].length == 0 ? new double[width] : rows[i]).toArray(double[][]::new);
    }

    private double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += sums.product(x[k], y[k]);
        }
        return sum;
    }

    private double column(double[][] rows, int j, double[] by) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += sums.product(rows[i][j], by[i]);
        }
        return sum;
    }

    private Carried scaled(double w, double[] x) { return array(x.length, k -> sums.product(w, x[k])); }

    private Carried outer(double[] x, double[] y) { return matrix(x.length, y.length, (i, j) -> sums.product(x[i], y[j])); }

    /// By the products before and after each place: no division.
    private Carried product(double[] x, double w) {
        int n = x.length;
        var after = new double[n + 1];
        after[n] = w;
        for (int k = n - 1; k >= 0; k--) {
            after[k] = sums.product(x[k], after[k + 1]);
        }
        double before = 1;
        var result = new double[n];
        for (int k = 0; k < n; k++) {
            result[k] = sums.product(before, after[k + 1]);
            before = sums.product(before, x[k]);
        }
        return Carried.array(result);
    }

    /// The first of the largest is the one that moves.
    private static Carried largest(double[] x, double r, Carried w) {
        List<Carried> one = new ArrayList<>(Collections.nCopies(x.length, Carried.Zero.ZERO));
        IntStream.range(0, x.length).filter(k -> x[k] == r).findFirst().ifPresent(k -> one.set(k, w));
        return new Carried.Array(one);
    }

    private List<Carried> lower(double[] l, double[] x, double[] w) {
        var dl = new double[l.length];
        var dx = new double[x.length];
        for (int row = 0, d = x.length; row < d; row++) {
            for (int column = 0; column < row; column++) {
                int at = column * d - column * (column + 1) / 2 + row - column - 1;
                dl[at] = sums.product(w[row], x[column]);
                dx[column] += sums.product(w[row], l[at]);
            }
        }
        return List.of(Carried.array(dl), Carried.array(dx));
    }
}
