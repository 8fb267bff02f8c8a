package org.catenary.qnlp.discocirc;

import java.util.List;
import java.util.function.BiFunction;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// What becomes of the frames of a text circuit where circuits cannot nest: functors that keep all but frames.
public enum Frames {
    /// What is inside stands between layers of the frame: `quickly_top`, the first, `quickly_1`, the second, …, `quickly_bottom`.
    SANDWICH {
        @Override Diagram image(Box frame, List<Diagram> inside) {
            Diagram layers = layer(frame, "top", frame.dom(), frame.dom());
            for (int k = 0; k < inside.size(); k++) {
                layers = layers.then(inside.get(k));
                layers = k + 1 < inside.size() ? layers.then(layer(frame, Integer.toString(k + 1), layers.cod(), layers.cod())) : layers;
            }
            return layers.then(layer(frame, "bottom", layers.cod(), frame.cod()));
        }
    },
    /// What is inside comes first, one after the other, then the frame as a box.
    EXPANSION {
        @Override Diagram image(Box frame, List<Diagram> inside) {
            Diagram all = Diagram.id(frame.dom());
            for (Diagram diagram : inside) {
                all = all.then(diagram);
            }
            return all.then(Box.of(frame.name(), all.cod(), frame.cod()));
        }
    };

    abstract Diagram image(Box frame, List<Diagram> inside);

    /// {@return a circuit with its frames opened}
    public Diagram open(Diagram circuit) { return open(circuit, this::image); }

    /// {@return a circuit with its frames opened in a way of one's own}
    /// @param onFrames the diagram that a frame becomes, from its box and what is inside, opened already
    public static Diagram open(Diagram circuit, BiFunction<Box, List<Diagram>, Diagram> onFrames) {
        return new Functor<Ty, Diagram>(Free.DIAGRAMS, Ty::of, box -> box, onFrames).apply(circuit);
    }

    private static Diagram layer(Box frame, String name, Ty dom, Ty cod) { return Box.of(frame.name() + "_" + name, dom, cod); }
}
