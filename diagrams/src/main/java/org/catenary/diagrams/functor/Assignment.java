package org.catenary.diagrams.functor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Name;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A functor that is data: the images of finitely many objects and boxes, from which those of all diagrams follow.
///
/// Two are equal when target and images are. Joyal and Street, *The geometry of tensor calculus I*, Adv. Math. 88 (1991),
/// Theorem 1.2: a strict monoidal functor out of the free category is given by its values on generators.
///
/// {@snippet class="org.catenary.diagrams.functor.AssignmentTest" region="assignment"}
///
/// @param target  the category of the images
/// @param objects the image of each plain object
/// @param boxes   the image of each box as declared
/// @param <O> its objects
/// @param <A> its arrows
public record Assignment<O, A extends Arrow<O, A>>(Monoidal<O, A> target, Map<Ob, O> objects, Map<Box, A> boxes) {

    /// @throws WrongArgument if an object is an adjoint
    /// @throws NoImage   if an object of a box has no image
    /// @throws org.catenary.diagrams.category.WrongType if a box's image has not the image of the box's type
    /// @throws org.catenary.diagrams.category.MissingStructure if a box's type has adjoints and the target has none
    public Assignment {
        objects = Map.copyOf(objects);
        boxes = Map.copyOf(boxes);
        for (Ob ob : objects.keySet()) {
            if (ob.z() != 0) {
                throw new WrongArgument("the image of %s follows from that of %s".formatted(ob, ob.rotate(-ob.z())));
            }
        }
        boxes.keySet().forEach(functor(target, objects, boxes)::apply);
    }

    /// {@return the images that another functor gives to the objects and boxes of a diagram}
    /// @throws org.catenary.diagrams.category.Mistake what the functor throws for one of them
    public static <O, A extends Arrow<O, A>> Assignment<O, A> of(Functor<O, A> functor, Diagram diagram) {
        Map<Ob, O> objects = new HashMap<>();
        Map<Box, A> boxes = new HashMap<>();
        new Functor<>(Free.DIAGRAMS, ob -> {
            objects.put(ob, functor.onAtoms().apply(ob));
            return Ty.of(ob);
        }, box -> {
            boxes.put(box, functor.onBoxes().apply(box));
            return box;
        }, (bubble, _) -> bubble).apply(diagram);
        return new Assignment<>(functor.target(), objects, boxes);
    }

    /// {@return the functor; it refuses what has no image, by name}
    public Functor<O, A> functor() { return functor(target, objects, boxes); }

    private static <O, A extends Arrow<O, A>> Functor<O, A> functor(Monoidal<O, A> target, Map<Ob, O> objects,
            Map<Box, A> boxes) {
        return new Functor<>(target,
                ob -> Optional.ofNullable(objects.get(ob)).orElseThrow(() -> new NoImage("the atom " + ob,
                        objects.keySet().stream().map(Ob::toString).toList())),
                box -> Optional.ofNullable(boxes.get(box)).orElseThrow(() -> new NoImage("the box " + box.summary(),
                        boxes.keySet().stream().map(Box::name).map(Name::written).toList())));
    }

    /// {@return the image of a type}
    /// @throws NoImage if an object has none
    public O apply(Ty ty) { return functor().apply(ty); }

    /// {@return the image of a diagram}
    /// @throws NoImage if an object or a box has none
    /// @throws org.catenary.diagrams.category.MissingStructure if the diagram uses a structure that the target lacks
    public A apply(Diagram diagram) { return functor().apply(diagram); }
}
