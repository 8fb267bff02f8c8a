package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.scalar.Numbers;

/// How a network is contracted, compiled for its shape and usable for any numbers: an order of steps, with what they cost.
///
/// Every index is summed as soon as nothing else has it. The memory of a run is known before it starts and refused over a
/// [Budget]. Printed, a plan tells its cost and its tree.
public final class Plan {

    private static final String REMEDY = "smaller dimensions, fewer open wires or a larger budget would do";
    private static final Numbers ONE = Numbers.real(1);

    private final Network network;
    private final Tree tree;
    private final Compilation compiled;

    private Plan(Network network, Tree tree) {
        this.network = network;
        this.tree = tree;
        this.compiled = new Compilation(network, tree);
    }

    /// {@return a plan by the standard planner}
    public static Plan of(Network network) { return of(network, Planner.STANDARD); }

    /// {@return a plan by a planner}
    public static Plan of(Network network, Planner planner) { return new Plan(network, planner.tree(network)); }

    /// {@return the plan that follows an order}
    /// @throws IllegalArgumentException if the tree has not a leaf for each tensor
    public static Plan of(Network network, Tree tree) {
        if (tree.tensors() != network.tensors()) {
            throw new IllegalArgumentException("%s for %d tensors".formatted(tree, network.tensors()));
        }
        return new Plan(network, tree);
    }

    /// {@return the network that is contracted}
    public Network network() { return network; }

    /// {@return the order of the steps}
    public Tree tree() { return tree; }

    /// {@return the number of multiplications of scalars in all steps}
    public double operations() { return compiled.operations; }

    /// {@return the number of entries of the largest tensor made on the way, the result included}
    public double largest() { return compiled.largest; }

    /// {@return how many numbers a run holds at most, its result included, the tensors given to it left out}
    public double peak() { return compiled.peak; }

    /// {@return the memory that a run takes, as the budget counts it: what it holds at most, and what its steps need}
    /// @param real whether all numbers will be real
    public double bytes(boolean real) { return (compiled.peak * (real ? 1 : 2) + compiled.packed()) * Double.BYTES; }

    /// {@return what each tensor becomes before the first step: diagonals taken, lonely indices summed}
    public List<Reindexing> leaves() { return Collections.unmodifiableList(compiled.leaves); }

    /// {@return the steps; step `s` takes the operands that the tree says}
    public List<Pairwise> steps() { return Collections.unmodifiableList(compiled.steps); }

    /// {@return the index of each axis of a tensor: of a leaf as prepared, or of a step's result}
    /// @param tensor its number in the tree
    public int[] axes(int tensor) {
        int leaves = tree.tensors();
        return tensor < leaves ? compiled.leaves.get(tensor).to() : compiled.steps.get(tensor - leaves).result();
    }

    /// {@return what the last tensor becomes: the result with its axes in order}
    public Reindexing last() { return compiled.last.getFirst(); }

    /// {@return the result for these numbers, with the standard budget}
    /// @throws OverBudget   if it would take more memory
    /// @throws WrongOperand if the numbers do not fit the network
    public Numbers run(List<Numbers> tensors) { return run(tensors, Budget.standard()); }

    /// {@return the result for these numbers, row-major along the output}
    /// @param tensors the entries of each tensor, row-major
    /// @throws OverBudget   if it would take more memory than the budget, in slices too if the budget asks for them
    /// @throws WrongOperand if the numbers do not fit the network
    public Numbers run(List<Numbers> tensors, Budget budget) {
        network.check(tensors, 1);
        boolean real = allReal(tensors);
        if (budget.slices() && !fits(budget, bytes(real))) {
            return sliced(budget, real).run(tensors, budget);
        }
        check(budget, bytes(real), () -> remedy(real, budget));
        return tree.steps() == 0 ? last().apply(tensors.isEmpty() ? ONE : compiled.leaves.getFirst().apply(tensors.getFirst()))
                : new Run(this, compiled, tensors).result();
    }

    /// {@return the results of many evaluations, one after the other: the same network with different numbers}
    ///
    /// A tensor with `count` times the numbers of its shape holds one array after the other, one for each evaluation; a
    /// tensor with the numbers of its shape is shared by all.
    ///
    /// {@snippet class="org.catenary.functors.network.BatchTest" region="batch"}
    ///
    /// @param count how many evaluations
    /// @throws OverBudget   if they would take more memory than the budget
    /// @throws WrongOperand if a tensor has neither
    public Numbers runAll(int count, List<Numbers> tensors, Budget budget) {
        if (count == 1) {
            return run(tensors, budget);
        }
        network.check(tensors, count);
        if (tree.steps() == 0 || IntStream.range(0, tensors.size()).noneMatch(k -> network.varies(k, tensors.get(k)))) {
            return repeated(count, tensors, budget);
        }
        check(budget, bytes(allReal(tensors)), () -> REMEDY);
        return Batch.run(this, compiled, tensors, count, budget);
    }

    private Numbers repeated(int count, List<Numbers> tensors, Budget budget) {
        if (!tensors.isEmpty() && network.varies(0, tensors.getFirst())) {
            return last().apply(compiled.leaves.getFirst().apply(tensors.getFirst(), count), count);
        }
        Numbers one = run(tensors, budget);
        return one.repeated(count);
    }

    /// {@return every tensor of a run: the leaves as prepared, then the result of each step; the scalar 1 for no tensors}
    ///
    /// This is what the reverse of a run reads, all at once. The budget must hold them and their cotangents.
    ///
    /// @throws OverBudget   if they would take more memory than the budget
    /// @throws WrongOperand if the numbers do not fit the network
    public List<Numbers> trace(List<Numbers> tensors, Budget budget) {
        network.check(tensors, 1);
        check(budget, 2 * compiled.traced * (allReal(tensors) ? 8 : 16), () -> REMEDY);
        var trace = new ArrayList<Numbers>(tree.tensors() + tree.steps());
        for (int k = 0; k < tree.tensors(); k++) {
            trace.add(compiled.leaves.get(k).apply(tensors.get(k)));
        }
        for (int s = 0; s < tree.steps(); s++) {
            trace.add(compiled.steps.get(s).apply(trace.get(tree.left(s)), trace.get(tree.right(s))));
        }
        if (trace.isEmpty()) {
            trace.add(ONE);
        }
        return trace;
    }

    /// {@return this contraction in slices that fit a budget: indices fixed in turn, the results added}
    /// @param real whether all numbers will be real; complex ones take twice the memory
    /// @throws OverBudget if no slices fit
    public Slices sliced(Budget budget, boolean real) {
        int bytes = real ? 8 : 16;
        return Slices.within(this, budget.bytes() / (double) bytes)
                .orElseThrow(() -> new OverBudget(refusal(bytes(real), budget, REMEDY)));
    }

    boolean fitsArrays() { return compiled.fitsArrays(); }

    int[] largestAxes() { return compiled.largestAxes; }

    double packed() { return compiled.packed(); }

    private static boolean allReal(List<Numbers> tensors) { return tensors.stream().allMatch(Numbers::isReal); }

    private boolean fits(Budget budget, double bytes) { return bytes <= budget.bytes() && fitsArrays(); }

    private void check(Budget budget, double bytes, Supplier<String> remedy) {
        if (!fits(budget, bytes)) {
            throw new OverBudget(refusal(bytes, budget, remedy.get()));
        }
    }

    private String refusal(double wanted, Budget budget, String remedy) {
        int[] axes = compiled.largestAxes;
        int widest = IntStream.of(axes).map(network::size).max().orElse(1);
        String limit = wanted > budget.bytes() ? "the limit is " + budget
                : "and an array holds %d numbers at most".formatted(Compilation.LARGEST_ARRAY);
        return """
                contracting %d tensors takes %s, %s
                the largest tensor on the way has %s numbers on %d indices of dimension %d at most, the result has %s
                %s""".formatted(
                network.tensors(), Budget.text(wanted), limit, count(compiled.largest), axes.length, widest,
                count(network.volume(network.outputAxes())), remedy);
    }

    private String remedy(boolean real, Budget budget) {
        return Slices.within(this, budget.bytes() / (real ? 8.0 : 16.0)).map(slices ->
                "%s would fit: they take %s".formatted(slices, slices.cost(real))).orElse(REMEDY);
    }

    static String count(double numbers) {
        return numbers < 1e9 ? Long.toString((long) numbers) : String.format(Locale.ROOT, "10^%.1f", Math.log10(numbers));
    }

    /// {@return the order as a diagram to be drawn: tensors above, contractions below, wires that carry lists of indices}
    /// @param names the name of each tensor of the network
    public Diagram diagram(IntFunction<String> names) { return new TreeDiagram(tree, compiled.kept(), names).diagram(); }

    /// {@return cost and tree, the tensors named by their numbers}
    @Override public String toString() { return toString("tensor %d"::formatted); }

    /// {@return the cost on one line, then the tree below it}
    ///
    /// The tree reads as a recipe: a tensor, then on each line what it is contracted with and the indices that are left;
    /// what is made of several tensors first stands above its line, further in.
    ///
    /// @param names the name of each tensor of the network
    public String toString(IntFunction<String> names) {
        return "%d tensors in %d steps: %s multiplications, largest tensor %s numbers, peak %s%s".formatted(
                network.tensors(), tree.steps(), count(compiled.operations), count(compiled.largest),
                Budget.text(8 * compiled.peak), new TreeText(network, tree, compiled.kept(), names));
    }
}
