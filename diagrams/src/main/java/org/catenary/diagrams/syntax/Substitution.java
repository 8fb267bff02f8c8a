package org.catenary.diagrams.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.category.WrongType;

/// Diagrams in the place of boxes, everything else as it is; the image of a box is asked for once.
///
/// @param onBoxes what a box is replaced by, of its type
/// @param known   the images so far
record Substitution(Function<Box, Diagram> onBoxes, Map<Box, Diagram> known) implements Fold<Diagram> {

    Substitution(Function<Box, Diagram> onBoxes) { this(onBoxes, new HashMap<>()); }

    @Override public Diagram id(Ty ty) { return Diagram.id(ty); }

    @Override public Diagram cell(Diagram.Cell cell) {
        return switch (cell) {
            case Box box -> image(box);
            case Diagram.Turned(Box box, int z, boolean reversed) -> Turning.turn(image(box), z, reversed);
            case Diagram.Structural structural -> structural;
        };
    }

    private Diagram image(Box box) {
        Diagram image = known.get(box);
        if (image == null) {
            image = onBoxes.apply(box);
            if (image == null) {
                throw new WrongArgument("in the place of %s the function gives null: it should give a diagram %s → %s".formatted(
                        Print.brief(box), Print.brief(box.dom()), Print.brief(box.cod())));
            }
            if (!image.dom().equals(box.dom()) || !image.cod().equals(box.cod())) {
                throw new WrongType("in the place of %s, %s".formatted(Print.brief(box), Print.brief(image)),
                        Print.brief(box.dom()), Print.brief(box.cod()), Print.brief(image.dom()), Print.brief(image.cod()));
            }
            known.put(box, image);
        }
        return image;
    }

    @Override public Diagram frame(Diagram.Frame frame, List<Diagram> inside) {
        return frame.border() instanceof Border.Delay(int steps) ? inside.getFirst().delay(steps)
                : new Diagram.Frame(frame.border(), inside);
    }

    @Override public Diagram then(List<Diagram> steps) { return steps.stream().reduce(Diagram::then).orElseThrow(); }

    @Override public Diagram tensor(List<Diagram> factors) { return factors.stream().reduce(Diagram::tensor).orElseThrow(); }
}
