package org.catenary.functors.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.Cartesian;
import org.catenary.diagrams.category.Closed;
import org.catenary.diagrams.category.Traced;
import org.catenary.diagrams.category.WrongType;

/// The category of Java functions, with products: values are copied, discarded, led back. It is cartesian closed: functions
/// are values, and an arrow can wait for its last arguments.
///
/// What leads back starts from the least value of its sort and goes round until it stays the same: the least fixed point,
/// where the function is monotone and every chain of values ends. That is a trace (Hasegawa, *Recursion from cyclic sharing*,
/// TLCA 1997, theorem 3.1).
///
/// @param least  the value from which each sort that is led back starts
/// @param rounds how often it may go round
public record JavaFunctions(Map<Sort, Object> least, int rounds)
        implements Cartesian<List<Sort>, JavaFunction>, Closed<List<Sort>, JavaFunction>, Traced<List<Sort>, JavaFunction> {

    /// Java functions of which nothing can be led back.
    public static final JavaFunctions CATEGORY = new JavaFunctions(Map.of(), 0);

    /// Copies the map.
    public JavaFunctions { least = Map.copyOf(least); }

    static List<Sort> joined(List<Sort> x, List<Sort> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return x.isEmpty() ? y : x;
        }
        var joined = new ArrayList<>(x);
        joined.addAll(y);
        return List.copyOf(joined);
    }

    @Override public JavaFunction id(List<Sort> x) { return JavaFunction.plain(List.copyOf(x), List.copyOf(x), values -> values); }

    @Override public List<Sort> unit() { return List.of(); }

    @Override public List<Sort> tensor(List<Sort> x, List<Sort> y) { return joined(x, y); }

    @Override public JavaFunction swap(List<Sort> x, List<Sort> y) { return permute(List.of(x, y), new int[]{1, 0}); }

    @Override public JavaFunction permute(List<List<Sort>> objects, int[] order) {
        var starts = new int[objects.size() + 1];
        for (int i = 0; i < objects.size(); i++) {
            starts[i + 1] = starts[i] + objects.get(i).size();
        }
        return JavaFunction.plain(tensorObjects(objects), tensorObjects(Arrays.stream(order).mapToObj(objects::get).toList()),
                values -> {
                    var permuted = new ArrayList<Object>(values.size());
                    for (int i : order) {
                        permuted.addAll(values.subList(starts[i], starts[i + 1]));
                    }
                    return permuted;
                });
    }

    @Override public JavaFunction copy(List<Sort> x, int n) {
        return JavaFunction.plain(List.copyOf(x), repeated(x, n), values -> repeated(values, n));
    }

    private static <T> List<T> repeated(List<T> list, int n) {
        if (n < 0) {
            throw new IllegalArgumentException(n + " copies");
        }
        var repeated = new ArrayList<T>(n * list.size());
        for (int k = 0; k < n; k++) {
            repeated.addAll(list);
        }
        return repeated;
    }

    /// {@return the one sort of the functions from `exponent` to `base`}
    @Override public List<Sort> exponential(List<Sort> base, List<Sort> exponent) {
        return List.of(new Sort.Functions(exponent, base));
    }

    @Override public JavaFunction eval(List<Sort> base, List<Sort> exponent) {
        return JavaFunction.evaluation(List.copyOf(base), new Sort.Functions(exponent, base));
    }

    /// {@return the function that gives `f` with its first arguments given}
    /// @throws WrongType if `f` is not from `x ⊗ u`
    @Override public JavaFunction curry(List<Sort> x, List<Sort> u, JavaFunction f) {
        if (!f.dom().equals(joined(x, u))) {
            throw new WrongType("the function to be curried", joined(x, u), f.cod(), f.dom(), f.cod());
        }
        return JavaFunction.plain(List.copyOf(x), exponential(f.cod(), u), values -> List.of(f.after(values)));
    }

    @Override public JavaFunction trace(List<Sort> x, List<Sort> y, List<Sort> u, JavaFunction f) {
        return JavaFunction.plain(List.copyOf(x), List.copyOf(y), values -> {
            List<Object> back = u.stream().map(this::start).toList();
            for (int round = 0; round <= rounds; round++) {
                var all = new ArrayList<>(values);
                all.addAll(back);
                List<Object> results = f.run(all);
                List<Object> next = List.copyOf(results.subList(y.size(), results.size()));
                if (next.equals(back)) {
                    return List.copyOf(results.subList(0, y.size()));
                }
                back = next;
            }
            throw new NoFixedPoint("what leads back over %s was still changing after %d rounds, at %s"
                    .formatted(Sort.text(u), rounds, back));
        });
    }

    private Object start(Sort sort) {
        Object value = least.get(sort);
        if (value == null) {
            throw new NoFixedPoint("no least value of %s to start from; there are least values of %s"
                    .formatted(sort, least.keySet().stream().map(Sort::toString).sorted().toList()));
        }
        return value;
    }

    @Override public String toString() { return "the category of Java functions"; }
}
