package org.catenary.functors.network;

import java.util.List;
import org.catenary.functors.kernel.Span;
import org.catenary.functors.kernel.Workspace;
import org.catenary.functors.scalar.Numbers;

/// One run of a plan: the results of its steps share an array, each its place for as long as it is needed.
final class Run {

    private static final double[] NONE = {};
    private static final Span RELEASED = Span.real(NONE, 0);

    private final Plan plan;
    private final Compilation compiled;
    private final List<Numbers> tensors;
    private final Span[] made;
    private final Rooms.Room room;
    private final double[] im;

    /// @param plan one with a step at least
    Run(Plan plan, Compilation compiled, List<Numbers> tensors) {
        this.plan = plan;
        this.compiled = compiled;
        this.tensors = tensors;
        this.made = new Span[plan.tree().steps()];
        this.room = compiled.rooms().take();
        this.im = tensors.stream().allMatch(Numbers::isReal) ? NONE : room.im();
    }

    Numbers result() {
        Tree tree = plan.tree();
        Workspace space = room.space;
        int last = tree.steps() - 1;
        for (int s = 0; s < last; s++) {
            Span left = operand(tree.left(s)), right = operand(tree.right(s));
            made[s] = place(s, left.isReal() && right.isReal());
            compiled.steps.get(s).run(left, right, made[s], space);
        }
        Span left = operand(tree.left(last)), right = operand(tree.right(last));
        Pairwise step = compiled.steps.get(last);
        var result = Numbers.zeros(step.volume(), left.isReal() && right.isReal());
        step.run(left, right, Pairwise.span(result), space);
        compiled.rooms().give(room);
        return plan.last().apply(result);
    }

    private Span operand(int tensor) {
        int step = tensor - tensors.size();
        if (step < 0) {
            return Pairwise.span(compiled.leaves.get(tensor).apply(tensors.get(tensor)));
        }
        Span operand = made[step];
        made[step] = RELEASED;
        return operand;
    }

    private Span place(int step, boolean real) {
        if (compiled.isShared()) {
            return Span.of(room.re, real ? NONE : im, (int) compiled.places[step]);
        }
        return Pairwise.span(Numbers.zeros(compiled.steps.get(step).volume(), real));
    }
}
