package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.scalar.CommutativeRig;

/// The plain contraction of a network over any commutative rig, in the order of a plan: sums of products, index by index.
///
/// Real and complex numbers have a fast path, [Plan#run]; this is the route of every other rig, and the oracle of that one.
///
/// @param rig  the numbers
/// @param plan the order
/// @param <S>  the numbers
public record RigContraction<S>(CommutativeRig<S> rig, Plan plan) {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /// {@return the result, row-major along the output; its time is the number of the plan's operations}
    /// @param tensors the entries of each tensor, row-major
    /// @throws WrongOperand if the numbers do not fit the network
    /// @throws OverBudget   if a tensor on the way has more entries than a list can
    public List<S> run(List<? extends List<S>> tensors) {
        Network network = plan.network();
        network.checkSizes(1, tensors.stream().mapToInt(List::size).toArray());
        if (plan.largest() > LARGEST_ARRAY) {
            throw new OverBudget("the largest tensor on the way has %s numbers, a list holds %d at most"
                    .formatted(Plan.count(plan.largest()), LARGEST_ARRAY));
        }
        Tree tree = plan.tree();
        var values = new ArrayList<List<S>>();
        for (int k = 0; k < tree.tensors(); k++) {
            values.add(sum(List.of(network.tensor(k)), List.of(tensors.get(k)), plan.axes(k)));
        }
        for (int s = 0; s < tree.steps(); s++) {
            int left = tree.left(s), right = tree.right(s), result = tree.tensors() + s;
            values.add(sum(List.of(plan.axes(left), plan.axes(right)), List.of(values.get(left), values.get(right)),
                    plan.axes(result)));
            values.set(left, List.of());
            values.set(right, List.of());
        }
        List<S> result = values.isEmpty() ? sum(List.of(), List.of(), network.output())
                : sum(List.of(plan.axes(values.size() - 1)), List.of(values.getLast()), network.output());
        S loops = loops();
        return loops.equals(rig.one()) ? result : result.stream().map(x -> rig.times(x, loops)).toList();
    }

    /// An index that nothing carries is summed too: each is worth its size.
    private S loops() {
        Network network = plan.network();
        var carried = new boolean[network.indices()];
        IntStream.range(0, network.tensors()).forEach(k -> IntStream.of(network.tensor(k)).forEach(i -> carried[i] = true));
        IntStream.of(network.output()).forEach(i -> carried[i] = true);
        S loops = rig.one();
        for (int index = 0; index < carried.length; index++) {
            if (!carried[index]) {
                S size = rig.zero();
                for (int i = network.size(index); i > 0; i--) {
                    size = rig.plus(size, rig.one());
                }
                loops = rig.times(loops, size);
            }
        }
        return loops;
    }

    /// {@return `result[to] = Σ ∏ₖ operandₖ[axesₖ]` over all values of all indices that occur}
    private List<S> sum(List<int[]> axes, List<List<S>> operands, int[] to) {
        int[] indices = IntStream.concat(axes.stream().flatMapToInt(Arrays::stream), IntStream.of(to)).distinct().toArray();
        int[] limits = IntStream.of(indices).map(plan.network()::size).toArray();
        int[][] steps = axes.stream().map(from -> steps(from, indices)).toArray(int[][]::new);
        int[] forward = steps(to, indices);
        var result = new ArrayList<>(Collections.nCopies(size(to), rig.zero()));
        var at = new int[indices.length];
        var places = new int[operands.size()];
        int place = 0;
        while (true) {
            S product = rig.one();
            for (int k = 0; k < places.length; k++) {
                product = rig.times(product, operands.get(k).get(places[k]));
            }
            result.set(place, rig.plus(result.get(place), product));
            int d = indices.length - 1;
            while (d >= 0 && at[d] == limits[d] - 1) {
                move(places, steps, d, -at[d]);
                place -= forward[d] * at[d];
                at[d--] = 0;
            }
            if (d < 0) {
                return result;
            }
            at[d]++;
            move(places, steps, d, 1);
            place += forward[d];
        }
    }

    private static void move(int[] places, int[][] steps, int index, int by) {
        for (int k = 0; k < places.length; k++) {
            places[k] += by * steps[k][index];
        }
    }

    private int size(int[] axes) {
        return IntStream.of(axes).map(plan.network()::size).reduce(1, Math::multiplyExact);
    }

    /// How far each index moves within an array with the given axes; an index on several of them moves by the sum.
    private int[] steps(int[] axes, int[] indices) {
        var steps = new int[indices.length];
        int step = 1;
        for (int axis = axes.length - 1; axis >= 0; axis--) {
            for (int d = 0; d < indices.length; d++) {
                steps[d] += indices[d] == axes[axis] ? step : 0;
            }
            step *= plan.network().size(axes[axis]);
        }
        return steps;
    }
}
