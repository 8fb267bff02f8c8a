package org.catenary.diagrams.functor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Balanced;
import org.catenary.diagrams.category.Biclosed;
import org.catenary.diagrams.category.Braided;
import org.catenary.diagrams.category.CopyDiscard;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Feedback;
import org.catenary.diagrams.category.Hypergraph;
import org.catenary.diagrams.category.Merging;
import org.catenary.diagrams.category.MissingStructure;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.Phased;
import org.catenary.diagrams.category.Rigid;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.Traced;
import org.catenary.diagrams.category.Unfolding;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Fold;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Name;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A strict monoidal functor out of the free category: fixed by its images of atoms and boxes.
///
/// Adjoints of atoms go to adjoints of images, rotated boxes to rotated images, structure cells to the target's structure
/// on the image of their object, whatever its size. Coloured regions keep their colours in a
/// [2-category][org.catenary.diagrams.category.TwoCategory] and lose them elsewhere.
///
/// @param target    the category of the images
/// @param onAtoms   the image of each plain object
/// @param onBoxes   the image of each box as declared
/// @param onBubbles the image of a bubble, from its box as declared and the images of what is inside
public record Functor<O, A extends Arrow<O, A>>(
        Monoidal<O, A> target, Function<Ob, O> onAtoms, Function<Box, A> onBoxes, BiFunction<Box, List<A>, A> onBubbles) {

    /// A functor for which bubbles mean nothing: it refuses them.
    public Functor(Monoidal<O, A> target, Function<Ob, O> onAtoms, Function<Box, A> onBoxes) {
        this(target, onAtoms, onBoxes, (box, _) -> { throw new MeaninglessBubble(Name.written(box.name())); });
    }

    /// {@return the image of a type}
    public O apply(Ty ty) { return new TypeImages<>(target, onAtoms).of(ty); }

    /// {@return the image of a diagram; linear in its size when the target composes in constant time}
    /// @throws MissingStructure  if the diagram uses a structure that the target lacks
    /// @throws WrongType         if a box's image has not the image of the box's type
    /// @throws MeaninglessBubble if it has a bubble and the functor was given no image of bubbles
    public A apply(Diagram diagram) {
        check(diagram, target);
        return new Run<>(this).fold(diagram);
    }

    /// Refuses a diagram that uses a structure which a target lacks.
    ///
    /// @throws MissingStructure with the first cell that uses it
    public static void check(Diagram diagram, Monoidal<?, ?> target) {
        for (Structure structure : diagram.theory().structures()) {
            boolean otherPhases = structure == Structure.PHASE && target instanceof Phased<?, ?, ?> phased
                    && phased.phases() != Phase.class;
            if (!structure.isIn(target) || otherPhases) {
                throw new MissingStructure(firstUse(diagram, structure), structure, target);
            }
        }
    }

    private static String firstUse(Diagram diagram, Structure structure) {
        for (Layer layer : diagram.layers()) {
            if (layer.cell().theory().contains(structure)) {
                return layer.cell().summary();
            }
        }
        return diagram.summary();
    }

    /// One application of a functor: images of equal boxes and objects are made once.
    private static final class Run<O, A extends Arrow<O, A>> implements Fold<A> {
        private final Functor<O, A> functor;
        private final Monoidal<O, A> target;
        private final TypeImages<O> types;
        private final Map<Box, A> images = new HashMap<>();

        Run(Functor<O, A> functor) {
            this.functor = functor;
            this.target = functor.target;
            this.types = new TypeImages<>(target, functor.onAtoms);
        }

        O type(Ty ty) { return types.of(ty); }

        private O object(Ob ob) { return types.of(ob); }

        private A image(Box box) {
            A known = images.get(box);
            if (known == null) {
                known = typed(box, functor.onBoxes.apply(box));
                images.put(box, known);
            }
            return known;
        }

        private A typed(Box box, A image) {
            O dom = type(box.dom()), cod = type(box.cod());
            if (!image.dom().equals(dom) || !image.cod().equals(cod)) {
                throw new WrongType("F(%s)".formatted(Name.written(box.name())), dom, cod, image.dom(), image.cod());
            }
            return image;
        }

        private A turned(A image, int z, boolean dagger) {
            A upright = dagger ? Dagger.in(target).dagger(image) : image;
            return z == 0 ? upright : Rigid.in(target).rotate(upright, z);
        }

        @Override public A id(Ty ty) { return target.id(type(ty)); }

        @Override public A then(List<A> steps) { return target.thenAll(steps); }

        @Override public A tensor(List<A> factors) { return target.tensorAll(factors); }

        @Override public A frame(Diagram.Frame frame, List<A> inside) {
            return switch (frame.border()) {
                case Border.Sum(Ty dom, Ty cod) -> Additive.in(target).sum(type(dom), type(cod), inside);
                case Border.Trace(Ty over, Border.Trace.Side side) -> {
                    O x = type(frame.dom()), y = type(frame.cod()), u = type(over);
                    yield switch (side) {
                        case LEFT -> Traced.in(target).traceLeft(x, y, u, inside.getFirst());
                        case RIGHT -> Traced.in(target).trace(x, y, u, inside.getFirst());
                    };
                }
                case Border.Curry(int _, Border.Trace.Side side) -> {
                    O x = type(frame.dom()), u = type(((Ob.Exp) frame.cod().get(0)).exponent());
                    yield switch (side) {
                        case LEFT -> Biclosed.in(target).curryLeft(x, u, inside.getFirst());
                        case RIGHT -> Biclosed.in(target).curry(x, u, inside.getFirst());
                    };
                }
                case Border.Feedback(Ty over) -> Feedback.in(target).feedback(
                        type(frame.dom()), type(frame.cod()), type(over), inside.getFirst());
                case Border.Delay(int steps) -> {
                    A later = inside.getFirst();
                    for (int k = 0; k < steps; k++) {
                        later = Feedback.in(target).delay(later);
                    }
                    yield later;
                }
                case Border.Bubble(Box box, int z, boolean reversed) ->
                        turned(typed(box, functor.onBubbles.apply(box, inside)), z, reversed);
            };
        }

        @Override public A cell(Diagram.Cell cell) {
            return switch (cell) {
                case Box box -> image(box);
                case Diagram.Turned(Box box, int z, boolean dagger) -> turned(image(box), z, dagger);
                case Diagram.Cup(Ob x, Ob y) -> Rigid.in(target).cup(object(x), object(y));
                case Diagram.Cap(Ob x, Ob y) -> Rigid.in(target).cap(object(x), object(y));
                case Diagram.Spider(Ob x, int in, int out, Phase phase) -> phase.equals(Phase.ZERO)
                        ? Hypergraph.in(target).spider(object(x), in, out)
                        : Phased.in(target, Phase.class).spider(object(x), in, out, phase);
                case Diagram.Copy(Ob x, int n) -> CopyDiscard.in(target).copy(object(x), n);
                case Diagram.Merge(Ob x, int n) -> Merging.in(target).merge(object(x), n);
                case Diagram.Braid(Ob x, Ob y, boolean inverse) -> inverse
                        ? Braided.in(target).unbraid(object(x), object(y)) : Braided.in(target).braid(object(x), object(y));
                case Diagram.Twist(Ob x, boolean inverse) -> inverse
                        ? Balanced.in(target).untwist(object(x)) : Balanced.in(target).twist(object(x));
                case Diagram.Eval(Ob.Exp function) -> {
                    O base = type(function.base()), exponent = type(function.exponent());
                    yield switch (function.side()) {
                        case LEFT -> Biclosed.in(target).evalLeft(base, exponent);
                        case RIGHT -> Biclosed.in(target).eval(base, exponent);
                    };
                }
                case Diagram.FollowedBy(Ob x, boolean inverse) -> inverse
                        ? Unfolding.in(target).unfold(object(x)) : Unfolding.in(target).followedBy(object(x));
                case Diagram.Permutation p -> Symmetric.in(target).permute(
                        p.dom().toList().stream().map(this::object).toList(), p.order());
            };
        }
    }
}
