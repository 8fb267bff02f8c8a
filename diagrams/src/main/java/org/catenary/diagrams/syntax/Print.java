package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How types and diagrams are written on the board.
final class Print {

    private static final int LONG = 12;

    private Print() {}

    static String ob(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int z) -> Name.written(name) + turns(z);
        };
    }

    private static String turns(int z) {
        return z < -3 || z > 3 ? ".z(" + z + ")" : (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
    }

    static String ty(Ty ty) {
        return ty.isUnit() ? "I" : ty.toList().stream().map(Print::ob).collect(Collectors.joining(" ⊗ "));
    }

    static String diagram(Diagram diagram) { return new Board().fold(diagram).text; }

    static String summary(Diagram diagram) {
        String text = diagram.size() <= LONG ? diagram(diagram) : "a diagram of %d boxes".formatted(diagram.size());
        return "%s : %s → %s".formatted(text, diagram.dom(), diagram.cod());
    }

    static String mismatch(Diagram f, Diagram g) {
        long i = f.cod().firstDifference(g.dom());
        return "%s does not compose with %s: cod %s, dom %s; wire %d is %s here, %s there".formatted(
                shortName(f), shortName(g), f.cod(), g.dom(), i, wire(f.cod(), i), wire(g.dom(), i));
    }

    static String mismatchAt(Diagram f, long offset, Diagram g) {
        Ty cod = f.cod();
        if (offset < 0 || offset + g.dom().size() > cod.size()) {
            return "%s at offset %d needs %d wires; cod %s has %d".formatted(
                    shortName(g), offset, g.dom().size(), cod, cod.size());
        }
        Ty here = cod.slice(offset, offset + g.dom().size());
        long i = here.firstDifference(g.dom());
        return "%s does not compose with %s at offset %d: cod %s, dom %s; wire %d is %s here, %s there".formatted(
                shortName(f), shortName(g), offset, here, g.dom(), offset + i, wire(here, i), wire(g.dom(), i));
    }

    private static String shortName(Diagram d) {
        return d.size() <= LONG ? diagram(d) : "a diagram of %d boxes".formatted(d.size());
    }

    private static String wire(Ty ty, long i) { return i < ty.size() ? ob(ty.get(i)) : "missing"; }

    /// Text with how loosely it binds: 0 a name, 1 a tensor, 2 a composition.
    private record Written(String text, int looseness) {
        String within(int tightest) { return looseness < tightest ? text : "(" + text + ")"; }
    }

    private static final class Board implements Fold<Written> {

        private static Written name(String text) { return new Written(text, 0); }

        @Override public Written id(Ty ty) { return name("id(" + ty + ")"); }

        @Override public Written cell(Diagram.Cell cell) {
            return name(switch (cell) {
                case Box box -> Name.written(box.name());
                case Diagram.Turned(Box box, int z, boolean dagger) ->
                        Name.written(box.name()) + (dagger ? "†" : "") + turns(z);
                case Diagram.Cup(Ob x, Ob y) -> "cup(%s, %s)".formatted(x, y);
                case Diagram.Cap(Ob x, Ob y) -> "cap(%s, %s)".formatted(x, y);
                case Diagram.Spider(Ob x, int in, int out) -> "spider(%s, %d, %d)".formatted(x, in, out);
                case Diagram.Permutation p -> "permutation(%s; %s)".formatted(p.dom(), Arrays.stream(p.order())
                        .mapToObj(Integer::toString).collect(Collectors.joining(", ")));
            });
        }

        @Override public Written frame(Diagram.Frame frame, List<Written> inside) {
            return switch (frame.border()) {
                case Border.Sum(Ty dom, Ty cod) -> name(inside.isEmpty() ? "zero(%s, %s)".formatted(dom, cod)
                        : inside.stream().map(Written::text).collect(Collectors.joining(" + ", "(", ")")));
            };
        }

        @Override public Written then(List<Written> steps) {
            return new Written(steps.stream().map(w -> w.within(2)).collect(Collectors.joining(" ; ")), 2);
        }

        @Override public Written tensor(List<Written> factors) {
            return new Written(factors.stream().map(w -> w.within(1)).collect(Collectors.joining(" ⊗ ")), 1);
        }
    }
}
