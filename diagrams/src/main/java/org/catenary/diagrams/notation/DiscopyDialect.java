package org.catenary.diagrams.notation;

import java.util.ArrayDeque;
import java.util.List;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Theory;

/// The names of the factories that a file of DisCoPy uses: those of the poorest category that has the diagram.
enum DiscopyDialect {
    MONOIDAL("monoidal", "monoidal.Layer", "monoidal.Ty", "monoidal.Wire"),
    BRAIDED("braided", "braided.Layer", "monoidal.Ty", "monoidal.Wire"),
    BALANCED("balanced", "balanced.Layer", "monoidal.Ty", "monoidal.Wire"),
    SYMMETRIC("symmetric", "symmetric.Layer", "monoidal.Ty", "monoidal.Wire"),
    MARKOV("markov", "markov.Layer", "monoidal.Ty", "monoidal.Wire"),
    RIGID("rigid", "rigid.Layer", "rigid.Ty", "rigid.Wire"),
    RIBBON("ribbon", "ribbon.Layer", "rigid.Ty", "rigid.Wire"),
    PREGROUP("grammar.pregroup", "compact.Layer", "grammar.pregroup.Ty", "rigid.Wire"),
    FROBENIUS("frobenius", "frobenius.Layer", "frobenius.Ty", "rigid.Wire");

    private final String module;
    private final String layer;
    private final String ty;
    private final String wire;

    DiscopyDialect(String module, String layer, String ty, String wire) {
        this.module = module;
        this.layer = layer;
        this.ty = ty;
        this.wire = wire;
    }

    String layer() { return layer; }

    String ty() { return ty; }

    String wire() { return wire; }

    String factory(String kind) { return module + "." + kind; }

    /// A box as declared, whose name for a sentence is that of a word when nothing enters it.
    String box(Box box) { return factory(this == PREGROUP && box.dom().isUnit() ? "Word" : "Box"); }

    static DiscopyDialect of(Diagram diagram) {
        Theory theory = diagram.theory();
        boolean copies = theory.contains(Structure.COPY) || theory.contains(Structure.MERGE);
        boolean ribbons = theory.contains(Structure.BRAID) || theory.contains(Structure.TWIST);
        if (theory.contains(Structure.SPIDER) || copies && theory.contains(Structure.ADJOINT)) {
            return FROBENIUS;
        }
        if (!theory.contains(Structure.ADJOINT)) {
            return copies ? MARKOV : theory.contains(Structure.SWAP) ? SYMMETRIC : theory.contains(Structure.TWIST) ? BALANCED
                    : theory.contains(Structure.BRAID) ? BRAIDED : MONOIDAL;
        }
        return theory.contains(Structure.SWAP) || !ribbons && isSentence(diagram) ? PREGROUP : ribbons ? RIBBON : RIGID;
    }

    /// Whether there are boxes, and every one is a word: as declared, with nothing entering it.
    private static boolean isSentence(Diagram diagram) {
        boolean words = false;
        var rest = new ArrayDeque<>(List.of(diagram));
        while (!rest.isEmpty()) {
            for (Layer layer : rest.pop().layers()) {
                if (layer.cell() instanceof Diagram.Frame frame) {
                    rest.addAll(frame.inside());
                }
                boolean word = layer.cell() instanceof Box box && box.dom().isUnit();
                if (!word && (layer.cell() instanceof Box || layer.cell() instanceof Diagram.Turned)) {
                    return false;
                }
                words |= word;
            }
        }
        return words;
    }
}
