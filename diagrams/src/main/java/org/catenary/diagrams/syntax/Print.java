package org.catenary.diagrams.syntax;

/// How types and diagrams are written: whole, so that [Parse] reads them back, and briefly, for messages.
final class Print {

    private static final int FEW = 12;
    private static final int LONG = 240;
    private static final int MANY = 10_000_000;
    private static final int HALF_TURNS = 3;

    private Print() {}

    static String ob(Ob ob) { return TyWriter.written(ob); }

    static String halfTurns(int z) {
        return z < -HALF_TURNS || z > HALF_TURNS ? ".z(" + z + ")" : (z < 0 ? "ˡ" : "ʳ").repeat(Math.abs(z));
    }

    static String ty(Ty ty) {
        return ty.size() > MANY ? "a type of %d wires".formatted(ty.size()) : TyWriter.written(ty);
    }

    /// The diagram with the types of its boxes.
    static String diagram(Diagram diagram) {
        if (diagram.size() > MANY) {
            return summary(diagram);
        }
        return diagram instanceof Box box ? declaration(box) : Board.of(diagram).whole();
    }

    static String declaration(Box box) { return "%s : %s → %s".formatted(Name.written(box.name()), box.dom(), box.cod()); }

    static String summary(Diagram diagram) {
        return "%s : %s → %s".formatted(brief(diagram), brief(diagram.dom()), brief(diagram.cod()));
    }

    /// The diagram without the types of its boxes, or its size when it is long.
    static String brief(Diagram diagram) {
        return diagram.size() <= FEW ? brief(Board.of(diagram).brief()) : "a diagram of %d boxes".formatted(diagram.size());
    }

    static String brief(Ty ty) {
        return ty.size() <= 2 * FEW ? brief(ty(ty))
                : "%s ⊗ … (%d wires)".formatted(brief(ty(ty.slice(0, FEW))), ty.size());
    }

    /// The text, cut where it is long.
    static String brief(String text) {
        return text.length() <= LONG ? text : text.substring(0, text.offsetByCodePoints(0, LONG / 2)) + "…";
    }

    static String mismatch(Diagram f, Diagram g) {
        return "%s does not compose with %s: cod %s, dom %s; %s".formatted(
                brief(f), brief(g), brief(f.cod()), brief(g.dom()), difference(f.cod(), g.dom(), 0));
    }

    static String mismatchAt(Diagram f, long offset, Diagram g) {
        Ty cod = f.cod();
        if (offset < 0 || offset + g.dom().size() > cod.size()) {
            return "%s at offset %d needs %d %s; cod %s has %d".formatted(
                    brief(g), offset, g.dom().size(), g.dom().size() == 1 ? "wire" : "wires", brief(cod), cod.size());
        }
        Ty here = cod.slice(offset, offset + g.dom().size());
        return "%s does not compose with %s at offset %d: cod %s, dom %s; %s".formatted(
                brief(f), brief(g), offset, brief(here), brief(g.dom()), difference(here, g.dom(), offset));
    }

    /// The first wire on which two types differ that begin at an offset.
    static String difference(Ty here, Ty there, long offset) {
        long i = here.firstDifference(there);
        return "wire %d is %s here, %s there".formatted(offset + i, wire(here, i), wire(there, i));
    }

    private static String wire(Ty ty, long i) { return i < ty.size() ? brief(ob(ty.get(i))) : "missing"; }
}
