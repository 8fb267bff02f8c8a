package org.catenary.diagrams.syntax;

import java.util.stream.IntStream;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;

/// Cups, caps and spiders of types with several objects, from those of one object, so that coherence holds on the nose.
final class Bends {

    private Bends() {}

    static void checkAdjoint(Structure structure, Ob left, Ob right) {
        if (!left.r().equals(right) && !left.l().equals(right)) {
            throw new NotAdjoint(structure, left, right);
        }
    }

    static Diagram cup(Ty x, Ty y) {
        checkSizes(Structure.CUP, x, y);
        Diagram cups = Diagram.id(x.tensor(y));
        for (long i = x.size() - 1, j = 0; i >= 0; i--, j++) {
            cups = cups.thenAt(i, new Diagram.Cup(x.get(i), y.get(j)));
        }
        return cups;
    }

    static Diagram cap(Ty x, Ty y) {
        checkSizes(Structure.CAP, x, y);
        Diagram caps = Diagram.id(Ty.unit());
        for (long i = 0, j = y.size() - 1; j >= 0; i++, j--) {
            caps = caps.thenAt(i, new Diagram.Cap(x.get(i), y.get(j)));
        }
        return caps;
    }

    private static void checkSizes(Structure structure, Ty x, Ty y) {
        if (x.size() != y.size()) {
            throw new NotAdjoint(structure, x, y);
        }
    }

    static Diagram spider(Ty x, int in, int out) {
        if (in < 0 || out < 0) {
            throw new IllegalArgumentException("a spider with %d and %d legs".formatted(in, out));
        }
        if (in == 1 && out == 1) {
            return Diagram.id(x);
        }
        int n = Math.toIntExact(x.size());
        Diagram spiders = Diagram.id(Ty.unit());
        for (Ob ob : x) {
            spiders = spiders.tensor(new Diagram.Spider(ob, in, out));
        }
        Diagram gather = Diagram.permutation(x.power(in), transposed(n, in));
        Diagram scatter = Diagram.permutation(spiders.cod(), transposed(out, n));
        return gather.then(spiders).then(scatter);
    }

    /// The order that reads a matrix of `columns` columns and `rows` rows, stored by rows, column after column.
    private static int[] transposed(int columns, int rows) {
        return IntStream.range(0, rows * columns).map(k -> k % rows * columns + k / rows).toArray();
    }
}
