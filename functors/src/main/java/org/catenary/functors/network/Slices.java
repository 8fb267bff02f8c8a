package org.catenary.functors.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.functors.kernel.Strided;
import org.catenary.functors.scalar.Numbers;

/// A plan in less memory: some indices are fixed, the network that is left is contracted for each of their values, and the
/// results are added, or stand side by side where a fixed index is open.
///
/// Each slice does fewer operations than the whole, all of them together at least as many.
///
/// {@snippet class="org.catenary.functors.network.SlicesTest" region="slices"}
///
/// Chen, Zhang, Huang, Newman and Shi, *Classical simulation of intermediate-size quantum circuits*, arXiv:1805.01450 (2018).
public final class Slices {

    private static final int PARTS = 8;
    private static final int ROUNDS = 4;

    private final Network whole;
    private final double uncut;
    private final Plan each;
    private final int[] fixed;

    private Slices(Network whole, double uncut, Plan each, int[] fixed) {
        this.whole = whole;
        this.uncut = uncut;
        this.each = each;
        this.fixed = fixed;
    }

    /// {@return a plan with indices fixed}
    /// @throws IllegalArgumentException if the network has no such index, or one is named twice
    public static Slices of(Plan plan, int... fixed) {
        int[] sizes = plan.network().sizes().clone();
        var seen = new boolean[sizes.length];
        for (int index : fixed) {
            if (index < 0 || index >= sizes.length || seen[index]) {
                throw new IllegalArgumentException("the indices %s of %s".formatted(Arrays.toString(fixed), plan.network()));
            }
            seen[index] = true;
            sizes[index] = 1;
        }
        return new Slices(plan.network(), plan.operations(), Plan.of(plan.network().withSizes(sizes), plan.tree()), fixed.clone());
    }

    /// {@return the fewest slices found that hold no more than some numbers at a time; nothing if none do}
    ///
    /// Of the indices of the largest tensor the one is fixed that adds the fewest operations, until it fits.
    static Optional<Slices> within(Plan plan, double numbers) {
        Network whole = plan.network();
        double result = Reindexing.volume(whole.outputAxes(), whole.sizes());
        Slices slices = of(plan);
        while (result <= Math.min(numbers, Compilation.LARGEST_ARRAY) && !slices.fits(numbers)) {
            int cheapest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int index : slices.each.largestAxes()) {
                double operations = slices.operations(index);
                if (slices.each.network().size(index) > 1 && operations < least) {
                    least = operations;
                    cheapest = index;
                }
            }
            if (cheapest < 0) {
                return Optional.empty();
            }
            slices = of(plan, IntStream.concat(IntStream.of(slices.fixed), IntStream.of(cheapest)).toArray());
        }
        return slices.fits(numbers) ? Optional.of(slices.reordered(numbers)) : Optional.empty();
    }

    /// {@return the operations of all slices with one more index fixed}
    private double operations(int index) {
        int[] sizes = each.network().sizes().clone();
        sizes[index] = 1;
        return count() * whole.size(index) * new Branches(each.network().withSizes(sizes), each.tree(), 0).total();
    }

    private boolean fits(double numbers) { return peak() + each.packed() <= numbers && each.fitsArrays(); }

    /// {@return the same slices in an order that suits them better, if that fits too}
    private Slices reordered(double numbers) {
        if (each.tree().steps() == 0) {
            return this;
        }
        var tree = new Branches(each.network(), each.tree(), Planner.STANDARD.traffic());
        new Reconfiguration(tree, PARTS, Planner.STANDARD.seed()).run(ROUNDS, 1);
        var other = new Slices(whole, uncut, Plan.of(each.network(), tree.tree()), fixed);
        return other.operations() < operations() && other.fits(numbers) ? other : this;
    }

    /// {@return the plan of one slice; the fixed indices have dimension 1 there}
    public Plan each() { return each; }

    /// {@return the fixed indices}
    public int[] fixed() { return fixed.clone(); }

    /// {@return how many slices there are}
    public double count() { return whole.volume(fixed); }

    /// {@return the number of multiplications of scalars in all slices}
    public double operations() { return count() * each.operations(); }

    /// {@return how many numbers a run holds at most, its result included, the tensors given to it left out}
    public double peak() {
        double held = fixed.length == 0 ? 0 : Reindexing.volume(whole.outputAxes(), whole.sizes());
        for (int k = 0; fixed.length > 0 && k < whole.tensors(); k++) {
            held += cuts(whole.axes(k)) ? Reindexing.volume(each.network().axes(k), each.network().sizes()) : 0;
        }
        return held + each.peak();
    }

    /// {@return the memory that a run takes, as the budget counts it}
    /// @param real whether all numbers will be real
    public double bytes(boolean real) { return (peak() * (real ? 1 : 2) + each.packed()) * Double.BYTES; }

    /// {@return what a run takes, as in `1.5 KiB, and 2.0 times the operations`}
    /// @param real whether all numbers will be real
    public String cost(boolean real) {
        return String.format(Locale.ROOT, "%s, and %.1f times the operations", Budget.text(bytes(real)),
                operations() / uncut);
    }

    private boolean cuts(int[] axes) { return IntStream.of(axes).anyMatch(i -> each.network().size(i) != whole.size(i)); }

    /// {@return the result for these numbers, row-major along the output}
    /// @param tensors the entries of each tensor of the whole network, row-major
    /// @throws OverBudget   if it would take more memory than the budget
    /// @throws WrongOperand if the numbers do not fit the network
    public Numbers run(List<Numbers> tensors, Budget budget) {
        whole.check(tensors, 1);
        boolean real = tensors.stream().allMatch(Numbers::isReal);
        if (bytes(real) > budget.bytes() || !each.fitsArrays()) {
            throw new OverBudget("%s takes %s, the limit is %s".formatted(this, Budget.text(bytes(real)), budget));
        }
        if (fixed.length == 0) {
            return each.run(tensors, budget);
        }
        List<Cut> cuts = IntStream.range(0, whole.tensors()).mapToObj(k -> new Cut(whole.axes(k), whole, each.network())).toList();
        var output = new Cut(whole.outputAxes(), whole, each.network());
        var result = Numbers.zeros(Math.toIntExact(Reindexing.volume(whole.outputAxes(), whole.sizes())), real);
        var values = new int[whole.indices()];
        do {
            List<Numbers> slice = IntStream.range(0, tensors.size())
                    .mapToObj(k -> cuts(whole.axes(k)) ? cuts.get(k).out(tensors.get(k), values) : tensors.get(k)).toList();
            output.in(each.run(slice, budget), result, values);
        } while (next(values));
        return result;
    }

    private boolean next(int[] values) {
        for (int i = fixed.length - 1; i >= 0; i--) {
            if (++values[fixed[i]] < whole.size(fixed[i])) {
                return true;
            }
            values[fixed[i]] = 0;
        }
        return false;
    }

    /// Where the slices of an array lie in it.
    private static final class Cut {
        private final int[] axes;
        private final int[] outer;
        private final int[] inner;
        private final int[] sizes;

        Cut(int[] axes, Network whole, Network each) {
            this.axes = axes;
            this.outer = strides(axes, whole);
            this.inner = strides(axes, each);
            this.sizes = IntStream.of(axes).map(each::size).toArray();
        }

        private static int[] strides(int[] axes, Network network) {
            var strides = new int[axes.length];
            int stride = 1;
            for (int axis = axes.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= network.size(axes[axis]);
            }
            return strides;
        }

        private int start(int[] values) {
            int start = 0;
            for (int axis = 0; axis < axes.length; axis++) {
                start += values[axes[axis]] * outer[axis];
            }
            return start;
        }

        Numbers out(Numbers array, int[] values) {
            var slice = Numbers.zeros(IntStream.of(sizes).reduce(1, (x, y) -> x * y), array.isReal());
            Strided.add(sizes, array.re(), start(values), outer, slice.re(), 0, inner);
            if (!array.isReal()) {
                Strided.add(sizes, array.im(), start(values), outer, slice.im(), 0, inner);
            }
            return slice;
        }

        void in(Numbers slice, Numbers array, int[] values) {
            Strided.add(sizes, slice.re(), 0, inner, array.re(), start(values), outer);
            if (!slice.isReal()) {
                Strided.add(sizes, slice.im(), 0, inner, array.im(), start(values), outer);
            }
        }
    }

    /// {@return how many slices there are, and which indices they fix}
    @Override public String toString() {
        return "%s slices that fix %s".formatted(Plan.count(count()), fixed.length == 0 ? "no index"
                : IntStream.of(fixed).mapToObj(i -> "index %d of dimension %d".formatted(i, whole.size(i)))
                        .collect(Collectors.joining(", ")));
    }
}
