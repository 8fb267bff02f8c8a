package org.catenary.functors.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.functors.network.Plans;
import org.catenary.functors.network.RigContraction;

/// A functor into tensors over a commutative rig, by contraction of the diagram as a network.
///
/// The order is the one that [TensorFunctor] takes; the arithmetic is the plain one of the rig.
///
/// @param target  the category of the images
/// @param onAtoms the dimensions of each plain object
/// @param onBoxes the tensor of each box as declared
/// @param plans   the plans made so far
/// @param <S>     the entries
public record TensorFunctorOver<S>(
        TensorsOver<S> target, Function<Ob, Dim> onAtoms, Function<Box, TensorOver<S>> onBoxes, Plans plans) {

    /// {@return a functor}
    public static <S> TensorFunctorOver<S> of(
            TensorsOver<S> target, Function<Ob, Dim> onAtoms, Function<Box, TensorOver<S>> onBoxes) {
        return new TensorFunctorOver<>(target, onAtoms, onBoxes, new Plans());
    }

    /// {@return the image of a diagram}
    /// @throws org.catenary.diagrams.category.MissingStructure if the target lacks something of the diagram's theory, as the
    ///                                                        phases of spiders
    /// @throws WrongShape if a box's image has not the image of the box's type
    /// @throws org.catenary.functors.network.OverBudget if a tensor on the way has more entries than a list can
    public TensorOver<S> apply(Diagram diagram) {
        Functor.check(diagram, target);
        TensorNetwork network = TensorNetwork.of(diagram, onAtoms, plans);
        List<TensorOver<S>> images = network.images(onBoxes, TensorOver::dom, TensorOver::cod);
        var values = new ArrayList<TensorOver<S>>();
        for (TensorNetwork.Level level : network.levels()) {
            List<List<S>> operands = level.nodes().stream().map(node -> operand(node, images, values).entries()).toList();
            values.add(target.of(level.shape().dom(), level.shape().cod(),
                    new RigContraction<>(target.rig(), level.plan()).run(operands)));
        }
        return values.getLast();
    }

    private TensorOver<S> operand(TensorNetwork.Node node, List<TensorOver<S>> images, List<TensorOver<S>> values) {
        return switch (node) {
            case TensorNetwork.Node.Image(int box, boolean conjugate) -> conjugate ? images.get(box).conjugate() : images.get(box);
            case TensorNetwork.Node.Sum(TensorNetwork.Shape shape, List<Integer> levels) ->
                    target.sum(shape.dom(), shape.cod(), levels.stream().map(values::get).toList());
        };
    }

    /// {@return the same functor, evaluated layer by layer in the category: the oracle of the contraction}
    public Functor<Dim, TensorOver<S>> plain() { return new Functor<>(target, onAtoms, onBoxes); }
}
