package org.catenary.diagrams.normal;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Diagrams with many bends, made by turning with cups and caps drawn out.
final class Bent {

    private Bent() {}

    /// {@return the right transpose, `codʳ → domʳ`}
    static Diagram right(Diagram f) {
        Ty x = f.dom(), y = f.cod();
        return Diagram.cap(x.r(), x).tensor(Diagram.id(y.r())).then(Diagram.id(x.r()).tensor(f).tensor(Diagram.id(y.r())))
                .then(Diagram.id(x.r()).tensor(Diagram.cup(y, y.r())));
    }

    /// {@return the left transpose, `codˡ → domˡ`}
    static Diagram left(Diagram f) {
        Ty x = f.dom(), y = f.cod();
        return Diagram.id(y.l()).tensor(Diagram.cap(x, x.l())).then(Diagram.id(y.l()).tensor(f).tensor(Diagram.id(x.l())))
                .then(Diagram.cup(y.l(), y).tensor(Diagram.id(x.l())));
    }

    /// {@return the diagram turned so many times to and fro, ending as it began: the same, by snakes alone}
    static Diagram randomly(Diagram f, int turns, RandomGenerator random) {
        Diagram bent = f;
        int z = 0;
        for (int i = 0; i < turns; i++) {
            boolean right = random.nextBoolean();
            bent = right ? right(bent) : left(bent);
            z += right ? 1 : -1;
        }
        while (z != 0) {
            bent = z > 0 ? left(bent) : right(bent);
            z += z > 0 ? -1 : 1;
        }
        return bent;
    }

    /// {@return each layer of a diagram bent in this way, on its own or with all wires beside it}
    static Diagram layers(Diagram diagram, RandomGenerator random) {
        Diagram bent = Diagram.id(diagram.dom());
        for (var layer : diagram.layers()) {
            Diagram whole = Diagram.id(bent.cod()).thenAt(layer.offset(), layer.cell());
            bent = random.nextBoolean() ? bent.thenAt(layer.offset(), randomly(layer.cell(), random.nextInt(3), random))
                    : bent.then(randomly(whole, random.nextInt(3), random));
        }
        return bent;
    }
}
