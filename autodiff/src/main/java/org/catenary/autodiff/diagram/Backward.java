package org.catenary.autodiff.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.functors.network.Pairwise;
import org.catenary.functors.network.Plan;
import org.catenary.functors.network.Reindexing;
import org.catenary.functors.network.Tree;
import org.catenary.functors.scalar.Numbers;

/// The steps of a plan backwards: of `c = a·b` the adjoints `ā = c̄·b` and `b̄ = c̄·a`, each again a pairwise contraction.
final class Backward {

    private final Tree tree;
    private final Reindexing first;
    private final Pairwise[] toLeft;
    private final Pairwise[] toRight;
    private final Reindexing[] toLeaves;

    private Backward(Plan plan) {
        this.tree = plan.tree();
        this.first = plan.last().transpose();
        this.toLeft = new Pairwise[tree.steps()];
        this.toRight = new Pairwise[tree.steps()];
        this.toLeaves = new Reindexing[tree.tensors()];
        var axes = new int[tree.tensors() + tree.steps()][];
        if (axes.length > 0) {
            axes[axes.length - 1] = first.to();
        }
        for (int s = tree.steps() - 1; s >= 0; s--) {
            int a = tree.left(s), b = tree.right(s), c = tree.tensors() + s;
            toLeft[s] = adjoint(plan, axes[c], a, b);
            toRight[s] = adjoint(plan, axes[c], b, a);
            axes[a] = toLeft[s].result();
            axes[b] = toRight[s].result();
        }
        for (int k = 0; k < toLeaves.length; k++) {
            toLeaves[k] = Reindexing.of(axes[k], plan.network().tensor(k), plan.network(), 1);
        }
    }

    static Backward of(Plan plan) { return new Backward(plan); }

    private static Pairwise adjoint(Plan plan, int[] result, int operand, int other) {
        int[] wanted = IntStream.of(plan.axes(operand)).sorted().toArray();
        return Pairwise.of(result, plan.axes(other), i -> Arrays.binarySearch(wanted, i) >= 0, plan.network());
    }

    /// {@return the adjoint of each tensor given to the plan}
    /// @param trace  every tensor of the run
    /// @param result the adjoint of its result
    List<Numbers> pull(List<Numbers> trace, Numbers result) {
        var adjoints = new Numbers[tree.tensors() + tree.steps()];
        if (adjoints.length > 0) {
            adjoints[adjoints.length - 1] = first.apply(result);
        }
        for (int s = tree.steps() - 1; s >= 0; s--) {
            Numbers adjoint = adjoints[tree.tensors() + s];
            adjoints[tree.left(s)] = toLeft[s].apply(adjoint, trace.get(tree.right(s)));
            adjoints[tree.right(s)] = toRight[s].apply(adjoint, trace.get(tree.left(s)));
        }
        for (int k = 0; k < toLeaves.length; k++) {
            adjoints[k] = toLeaves[k].apply(adjoints[k]);
        }
        return List.of(adjoints).subList(0, tree.tensors());
    }
}
