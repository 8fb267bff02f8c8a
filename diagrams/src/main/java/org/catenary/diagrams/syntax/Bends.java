package org.catenary.diagrams.syntax;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.WrongArgument;

/// The structure of types with several objects from that of one object each, so that coherence holds on the nose.
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
        Diagram caps = Diagram.id(x.slice(0, 0));
        for (long i = 0, j = y.size() - 1; j >= 0; i++, j--) {
            caps = caps.thenAt(i, new Diagram.Cap(x.get(i), y.get(j)));
        }
        return caps;
    }

    /// The right transpose, `codʳ → domʳ`.
    static Diagram transposedRight(Diagram f) {
        Ty x = f.dom(), y = f.cod(), xr = x.r(), yr = y.r();
        return cap(xr, x).tensor(Diagram.id(yr)).thenAt(x.size(), f).thenAt(x.size(), cup(y, yr));
    }

    /// The left transpose, `codˡ → domˡ`.
    static Diagram transposedLeft(Diagram f) {
        Ty x = f.dom(), y = f.cod(), xl = x.l(), yl = y.l();
        return Diagram.id(yl).tensor(cap(x, xl)).thenAt(y.size(), f).thenAt(0, cup(yl, y));
    }

    private static void checkSizes(Structure structure, Ty x, Ty y) {
        if (x.size() != y.size()) {
            throw new NotAdjoint(structure, x, y);
        }
    }

    static Diagram spider(Ty x, int in, int out, Phase phase) {
        checkLegs(x, in, out);
        return in == 1 && out == 1 && phase.equals(Phase.ZERO) ? Diagram.id(x)
                : interleaved(x, in, out, ob -> new Diagram.Spider(ob, in, out, phase));
    }

    static Diagram copy(Ty x, int n) {
        checkCopies(x, n);
        return n == 1 ? Diagram.id(x) : interleaved(x, 1, n, ob -> new Diagram.Copy(ob, n));
    }

    static Diagram merge(Ty x, int n) {
        checkMerged(x, n);
        return n == 1 ? Diagram.id(x) : interleaved(x, n, 1, ob -> new Diagram.Merge(ob, n));
    }

    /// One cell for each object, their legs interleaved.
    private static Diagram interleaved(Ty x, int in, int out, Function<Ob, Diagram> cell) {
        checkLegs(x, in, out);
        if (x.size() == 1) {
            return cell.apply(x.get(0));
        }
        int n = Math.toIntExact(x.size());
        Diagram cells = Diagram.id(Ty.unit());
        for (Ob ob : x) {
            cells = cells.tensor(cell.apply(ob));
        }
        Diagram gather = Diagram.permutation(x.power(in), transposed(n, in));
        Diagram scatter = Diagram.permutation(cells.cod(), transposed(out, n));
        return gather.then(cells).then(scatter);
    }

    static void checkLegs(Object of, int in, int out) {
        if (in < 0 || out < 0) {
            throw new WrongArgument("a spider of %s with %d legs above and %d below: none or more can be".formatted(of, in, out));
        }
    }

    static void checkCopies(Object of, int n) {
        if (n < 0) {
            throw new WrongArgument("%d copies of %s: none or more can be".formatted(n, of));
        }
    }

    static void checkMerged(Object of, int n) {
        if (n < 0) {
            throw new WrongArgument("a merge of %d wires %s: none or more can be".formatted(n, of));
        }
    }

    /// The first moments of all wires, then what follows them, brought together wire by wire.
    static Diagram followedBy(Ty x) {
        return Diagram.permutation(x.head().tensor(x.tail().delay(1)), inverse(parting(x)))
                .then(each(x, false));
    }

    static Diagram unfold(Ty x) {
        Diagram parts = each(x, true);
        return parts.then(Diagram.permutation(parts.cod(), parting(x)));
    }

    private static Diagram each(Ty x, boolean inverse) {
        Diagram each = Diagram.id(Ty.unit());
        for (Ob ob : x) {
            each = each.tensor(Moments.goesOn(ob) ? new Diagram.FollowedBy(ob, inverse) : Diagram.id(Ty.of(ob)));
        }
        return each;
    }

    /// The order that puts first moments first, of wires that stand beside what follows them.
    private static int[] parting(Ty x) {
        var heads = IntStream.builder();
        var tails = IntStream.builder();
        int k = 0;
        for (Ob ob : x) {
            if (Moments.head(ob).findAny().isPresent()) {
                heads.add(k++);
            }
            if (Moments.tail(ob, 1).findAny().isPresent()) {
                tails.add(k++);
            }
        }
        return IntStream.concat(heads.build(), tails.build()).toArray();
    }

    private static int[] inverse(int[] order) {
        var inverse = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            inverse[order[k]] = k;
        }
        return inverse;
    }

    /// Every wire of `x` across every wire of `y`.
    static Diagram braid(Ty x, Ty y, boolean inverse) { return braidAt(Diagram.id(x.tensor(y)), x, y, inverse); }

    private static Diagram braidAt(Diagram diagram, Ty x, Ty y, boolean inverse) {
        Diagram braid = diagram;
        for (long i = x.size() - 1; i >= 0; i--) {
            for (long j = 0; j < y.size(); j++) {
                braid = braid.thenAt(i + j, new Diagram.Braid(x.get(i), y.get(j), inverse));
            }
        }
        return braid;
    }

    /// Every wire twisted, and turned once around every other: `twist(x ⊗ y) = braid ; twist(y) ⊗ twist(x) ; braid`.
    static Diagram twist(Ty x, boolean inverse) {
        long n = x.size();
        Diagram twist = Diagram.id(x);
        for (long k = 0; k < n - 1; k++) {
            twist = braidAt(twist, x.slice(k, k + 1), x.slice(k + 1, n), inverse);
        }
        for (long k = 0; k < n; k++) {
            twist = twist.thenAt(k, new Diagram.Twist(x.get(n - 1 - k), inverse));
        }
        for (long k = n - 2; k >= 0; k--) {
            twist = braidAt(twist, x.slice(k + 1, n), x.slice(k, k + 1), inverse);
        }
        return twist;
    }

    /// The order that reads a matrix of `columns` columns and `rows` rows, stored by rows, column after column.
    private static int[] transposed(int columns, int rows) {
        return IntStream.range(0, Math.multiplyExact(rows, columns)).map(k -> k % rows * columns + k / rows).toArray();
    }
}
