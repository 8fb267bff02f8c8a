package org.catenary.functors.tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.functor.NoImage;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.Plans;

/// A functor into tensors that contracts the diagram as a network, in an order of its own.
///
/// Cups and caps rename indices, spiders are hyperedges, crossings and identities cost nothing: no tensor as wide as the
/// page is ever made. An adjoint has the dimensions of its atom, in reverse order; a rotated box is its array with the axes
/// turned round, a reversed one is conjugated. Networks of the same shape are planned once.
///
/// {@snippet class="org.catenary.functors.tensor.TensorFunctorTest" region="functor"}
///
/// @param onAtoms the dimensions of each plain object
/// @param onBoxes the tensor of each box as declared
/// @param onBubbles the tensor of a bubble, from its box as declared and the tensors of what is inside, contracted before
/// @param plans   the plans made so far
/// @param budget  the memory that a contraction may take
public record TensorFunctor(Function<Ob, Dim> onAtoms, Function<Box, Tensor> onBoxes,
        BiFunction<Box, List<Tensor>, Tensor> onBubbles, Plans plans, Budget budget) {

    /// {@return a functor with the standard budget, for which bubbles mean nothing: it refuses them}
    public static TensorFunctor of(Function<Ob, Dim> onAtoms, Function<Box, Tensor> onBoxes) {
        return of(new Functor<>(Tensors.COMPLEX, onAtoms, onBoxes));
    }

    /// {@return the functor with the images of another, evaluated by contraction; with the standard budget}
    public static TensorFunctor of(Functor<Dim, Tensor> functor) {
        return new TensorFunctor(functor.onAtoms(), functor.onBoxes(), functor.onBubbles(), new Plans(), Budget.standard());
    }

    /// {@return a functor from tables, with the standard budget}
    /// @param dims   the dimensions of each plain object, by name
    /// @param images the tensor of each box as declared
    public static TensorFunctor of(Map<String, Dim> dims, Map<? extends Box, Tensor> images) {
        Map<String, Dim> atoms = Map.copyOf(dims);
        Map<Box, Tensor> boxes = Map.copyOf(images);
        return of(ob -> switch (ob) {
            case Ob.Atom(String name, int _) -> Optional.ofNullable(atoms.get(name))
                    .orElseThrow(() -> new NoImage("the atom " + name, atoms.keySet()));
            case Ob.Wall(String _, String name, String _, int _) -> Optional.ofNullable(atoms.get(name))
                    .orElseThrow(() -> new NoImage("the wire " + name, atoms.keySet()));
            case Ob.Exp _, Ob.Timed _ -> throw new NoImage("the wire " + ob, atoms.keySet());
        }, box -> Optional.ofNullable(boxes.get(box)).orElseThrow(() ->
                new NoImage("the box " + box.summary(), boxes.keySet().stream().map(Box::name).toList())));
    }

    /// {@return this functor within another limit of memory}
    public TensorFunctor within(Budget limit) { return new TensorFunctor(onAtoms, onBoxes, onBubbles, plans, limit); }

    /// {@return the image of a type}
    public Dim apply(Ty ty) { return plain(Tensors.REAL).apply(ty); }

    /// {@return the image of a diagram}
    /// @throws WrongShape if a box's image has not the image of the box's type
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the budget
    /// @throws org.catenary.diagrams.functor.MeaninglessBubble if it has a bubble and nothing says what bubbles mean
    public Tensor apply(Diagram diagram) { return new Bubbles(this).contract(diagram); }

    /// {@return the images of one diagram under many meanings of its boxes, as for many values of parameters}
    ///
    /// A diagram without bubbles is evaluated side by side: what no meaning changes is contracted once. The meanings take the
    /// place of this functor's own.
    ///
    /// {@snippet class="org.catenary.functors.tensor.TensorFunctorTest" region="batch"}
    ///
    /// @throws WrongShape if a box's image has not the image of the box's type
    /// @throws org.catenary.functors.network.OverBudget if the contraction would take more memory than the budget
    public List<Tensor> applyAll(Diagram diagram, List<? extends Function<? super Box, Tensor>> meanings) {
        if (meanings.isEmpty() || diagram.theory().contains(Structure.BUBBLE)) {
            return meanings.stream().map(meaning ->
                    new TensorFunctor(onAtoms, meaning::apply, onBubbles, plans, budget).apply(diagram)).toList();
        }
        TensorNetwork network = network(diagram);
        List<List<Tensor>> images = meanings.stream().map(network::images).toList();
        return network.contractAll(meanings.size(), IntStream.range(0, network.boxes().size()).mapToObj(box -> {
            List<Tensor> each = images.stream().map(all -> all.get(box)).toList();
            return each.stream().allMatch(each.getFirst()::equals) ? List.of(each.getFirst()) : each;
        }).toList(), budget);
    }

    /// {@return a diagram without bubbles as a network, planned; the images of its boxes are not asked for yet}
    public TensorNetwork network(Diagram diagram) { return TensorNetwork.of(diagram, onAtoms, plans); }

    /// {@return the same functor, evaluated layer by layer in the category: the oracle of the contraction}
    public Functor<Dim, Tensor> plain(Tensors target) { return new Functor<>(target, onAtoms, onBoxes, onBubbles); }
}
