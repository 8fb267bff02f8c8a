package org.catenary.autodiff.jet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.diagrams.category.WrongArgument;

/// The arithmetic of (k,R)-jets: polynomials in `k` variables, cut off above degree `R`.
///
/// `D(R) = R^C(k+R,k)`. A primitive of one argument is composed with its Taylor series at the value, which follows from the
/// derivative in its row: where `f' = g(x, f)`, coefficient `n + 1` of `f` is coefficient `n` of `g` divided by `n + 1`. That is
/// the multivariate rule of Faà di Bruno. (1,1)-jets are dual numbers, (1,R)-jets Taylor series, (2,2)-jets hold Hessians.
///
/// Huot, Staton and Vákár, *Higher order automatic differentiation of higher order functions*, LMCS 18 (2022),
/// arXiv:2101.06757, section 3.
public final class Jets implements Arithmetic<Jet> {

    private static final int MOST = 20_000_000;

    private final int variables;
    private final int order;
    private final List<List<Integer>> exponents = new ArrayList<>();
    private final Map<List<Integer>, Integer> place = new HashMap<>();
    private final int[] degrees;
    private final int[][] products;
    private final List<Jets> univariate;

    /// @param variables the number of variables, at least 1
    /// @param order     the degree up to which terms are kept, at least 0
    /// @throws IllegalArgumentException if one is smaller
    /// @throws WrongArgument            if there were too many terms to keep
    public Jets(int variables, int order) { this(variables, order, new ArrayList<>()); }

    /// @param univariate the jets in one variable by their order, shared
    private Jets(int variables, int order, List<Jets> univariate) {
        if (variables < 1 || order < 0) {
            throw new IllegalArgumentException("jets in %d variables of order %d".formatted(variables, order));
        }
        if (monomials(2 * variables, order) > MOST) {
            throw new WrongArgument("jets in %d variables of order %d have %.0f coefficients and %.0f products of these; at most %d products are kept"
                    .formatted(variables, order, monomials(variables, order), monomials(2 * variables, order), MOST));
        }
        this.variables = variables;
        this.order = order;
        for (int degree = 0; degree <= order; degree++) {
            add(new ArrayList<>(), degree);
        }
        for (int k = 0; k < exponents.size(); k++) {
            place.put(exponents.get(k), k);
        }
        this.degrees = exponents.stream().mapToInt(e -> e.stream().mapToInt(k -> k).sum()).toArray();
        this.products = products();
        this.univariate = univariate;
    }

    /// {@return how many monomials of degree up to the order there are}
    private static double monomials(int variables, int order) {
        double count = 1;
        for (int k = 1; k <= order; k++) {
            count *= (double) (variables + k) / k;
        }
        return Math.rint(count);
    }

    private Jets univariate(int n) {
        while (univariate.size() <= n) {
            univariate.add(new Jets(1, univariate.size(), univariate));
        }
        return univariate.get(n);
    }

    private void add(List<Integer> begun, int left) {
        if (begun.size() == variables - 1) {
            List<Integer> whole = new ArrayList<>(begun);
            whole.add(left);
            exponents.add(List.copyOf(whole));
            return;
        }
        for (int e = left; e >= 0; e--) {
            begun.add(e);
            add(begun, left - e);
            begun.removeLast();
        }
    }

    /// Triples of places of factors and their product, those of degrees within the order.
    private int[][] products() {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < exponents.size(); i++) {
            for (int j = 0; j < exponents.size(); j++) {
                if (degrees[i] + degrees[j] <= order) {
                    List<Integer> sum = new ArrayList<>();
                    for (int v = 0; v < variables; v++) {
                        sum.add(exponents.get(i).get(v) + exponents.get(j).get(v));
                    }
                    found.add(new int[] {i, j, at(sum)});
                }
            }
        }
        return found.toArray(int[][]::new);
    }

    /// {@return the exponents of the variables in each coefficient, by degree}
    public List<List<Integer>> exponents() { return exponents; }

    /// {@return the place of the coefficient of these exponents}
    /// @throws IllegalArgumentException if jets of this order have none
    public int at(List<Integer> of) {
        Integer k = place.get(of);
        if (k == null) {
            throw new IllegalArgumentException("no coefficient %s in jets of order %d".formatted(of, order));
        }
        return k;
    }

    /// {@return a partial derivative: the coefficient times the factorials of its exponents}
    public double partial(Jet jet, List<Integer> of) {
        double scale = 1;
        for (int e : of) {
            for (int k = 2; k <= e; k++) {
                scale *= k;
            }
        }
        return scale * jet.coefficient(at(of));
    }

    /// {@return the number that is `value` and moves by a linear form of the variables}
    public Jet moving(double value, double... along) {
        var c = new double[exponents.size()];
        c[0] = value;
        for (int v = 0; v < variables && order > 0; v++) {
            c[1 + v] = along[v];
        }
        return new Jet(c);
    }

    @Override public Jet constant(double value) {
        var c = new double[exponents.size()];
        c[0] = value;
        return new Jet(c);
    }

    @Override public double value(Jet x) { return x.value(); }

    @Override public Jet add(Jet x, Jet y) {
        double[] c = x.coefficients.clone();
        for (int k = 0; k < c.length; k++) {
            c[k] += y.coefficients[k];
        }
        return new Jet(c);
    }

    @Override public Jet sub(Jet x, Jet y) { return add(x, scaled(y, -1)); }

    private static Jet scaled(Jet x, double by) { return new Jet(Arrays.stream(x.coefficients).map(c -> by * c).toArray()); }

    @Override public Jet mul(Jet x, Jet y) {
        if (isConstant(x)) {
            return scaled(y, x.value());
        }
        if (isConstant(y)) {
            return scaled(x, y.value());
        }
        var c = new double[exponents.size()];
        for (int[] p : products) {
            c[p[2]] += x.coefficients[p[0]] * y.coefficients[p[1]];
        }
        return new Jet(c);
    }

    private static boolean isConstant(Jet x) {
        for (int k = 1; k < x.coefficients.length; k++) {
            if (x.coefficients[k] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override public Jet apply(Primitive p, Jet x) {
        double value = p.value(x.value(), 0);
        return isConstant(x) ? constant(value) : composed(series(p, x.value(), value), x);
    }

    @Override public Jet apply(Primitive p, Jet x, Jet y) {
        return switch (p.word()) {
            case "add" -> add(x, y);
            case "sub" -> sub(x, y);
            case "mul" -> mul(x, y);
            case "div" -> isConstant(y) ? new Jet(Arrays.stream(x.coefficients).map(c -> c / y.value()).toArray()) : mul(x, apply(RECIP, y));
            case "pow" -> isConstant(y) ? isConstant(x) ? constant(Math.pow(x.value(), y.value())) : composed(powers(x.value(), y.value()), x)
                    : general(p, x, y);
            default -> general(p, x, y);
        };
    }

    /// {@return the Taylor coefficients of a power}
    private double[] powers(double x, double exponent) {
        var c = new double[order + 1];
        double binomial = 1;
        for (int n = 0; n <= order; n++) {
            c[n] = binomial == 0 ? 0 : binomial * Math.pow(x, exponent - n);
            binomial *= (exponent - n) / (n + 1);
        }
        return c;
    }

    private static final Primitive RECIP = Primitive.of("recip").orElseThrow();

    /// By the derivative along the jet: with `x = x₀ + u`, `y = y₀ + v`, degree `n` of the result is that of
    /// `∂ₓp · u + ∂ᵧp · v` under the operator that counts degrees.
    private Jet general(Primitive p, Jet x, Jet y) {
        Jet r = constant(p.value(x.value(), y.value()));
        for (int n = 1; n <= order; n++) {
            var lower = new Jets(variables, n - 1, univariate);
            int size = lower.degrees.length;
            Jet a = x.cut(size), b = y.cut(size), c = r.cut(size);
            Jet byX = isConstant(x) ? constant(0) : mul(p.partial(0).in(lower, a, b, c).cut(degrees.length), counted(x));
            Jet byY = isConstant(y) ? constant(0) : mul(p.partial(1).in(lower, a, b, c).cut(degrees.length), counted(y));
            double[] next = r.coefficients.clone();
            for (int k = 0; k < next.length; k++) {
                if (degrees[k] == n) {
                    next[k] = (byX.coefficients[k] + byY.coefficients[k]) / n;
                }
            }
            r = new Jet(next);
        }
        return r;
    }

    private Jet counted(Jet x) {
        double[] c = x.coefficients.clone();
        for (int k = 0; k < c.length; k++) {
            c[k] *= degrees[k];
        }
        return new Jet(c);
    }

    /// {@return the Taylor coefficients of a primitive at a number}
    private double[] series(Primitive p, double at, double value) {
        var c = new double[order + 1];
        c[0] = value;
        Partial derivative = p.partial(0);
        for (int n = 0; n < order; n++) {
            Jets line = univariate(n);
            Jet x = line.moving(at, 1), r = new Jet(Arrays.copyOf(c, n + 1));
            c[n + 1] = derivative.in(line, x, x, r).coefficients[n] / (n + 1);
        }
        return c;
    }

    /// Horner's rule in what `x` moves by; where it does not move, an infinite derivative says nothing.
    private Jet composed(double[] series, Jet x) {
        double[] result = constant(series[order]).coefficients;
        for (int n = order - 1; n >= 0; n--) {
            var next = new double[result.length];
            next[0] = series[n];
            for (int[] p : products) {
                if (p[1] > 0 && x.coefficients[p[1]] != 0) {
                    next[p[2]] += result[p[0]] * x.coefficients[p[1]];
                }
            }
            result = next;
        }
        return new Jet(result);
    }
}
