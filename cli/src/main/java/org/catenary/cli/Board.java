package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.catenary.autodiff.functional.OperatorCodec;
import org.catenary.autodiff.implicit.ImplicitCodec;
import org.catenary.autodiff.smooth.SmoothCodec;
import org.catenary.autodiff.stochastic.DrawCodec;
import org.catenary.autodiff.stochastic.EffectCodec;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.ChannelCodec;
import org.catenary.functors.circuit.GateCodec;
import org.catenary.functors.zx.ZxCodec;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.terms.PrimitiveCodec;
import org.catenary.hypernets.terms.SymbolCodec;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.TensorSymbolCodec;
import org.catenary.qnlp.grammar.LexemeCodec;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;

/// The words of JShell: what one writes on the board, without a class before it.
public final class Board {

    private Board() {}

    /// {@return the type of a notation, as in `ty("n.r @ s @ n.l")`}
    /// @throws NotationException if it is none
    public static Ty ty(String notation) throws NotationException { return Ty.parse(notation); }

    /// {@return a box between two types}
    /// @throws NotationException if a type is none
    public static Box box(String name, String dom, String cod) throws NotationException {
        return Box.of(name, Ty.parse(dom), Ty.parse(cod));
    }

    /// {@return the identity}
    public static Diagram id(Ty x) { return Diagram.id(x); }

    /// {@return the cup `x ⊗ xʳ → I`}
    public static Diagram cup(Ty x) { return Diagram.cup(x); }

    /// {@return the cap `I → xʳ ⊗ x`}
    public static Diagram cap(Ty x) { return Diagram.cap(x); }

    /// {@return the crossing of two types}
    public static Diagram swap(Ty x, Ty y) { return Diagram.swap(x, y); }

    /// {@return the spider with some legs in and out}
    public static Diagram spider(Ty x, int in, int out) { return Diagram.spider(x, in, out); }

    /// {@return the diagram of grammar of an English sentence, by the bundled lexicon}
    public static Diagram sentence(String text) {
        return new PregroupParser(Lexicon.english()).parse(Sentence.of(text)).diagram();
    }

    /// {@return the diagram of a sentence with its cups pulled straight}
    public static Diagram straight(Diagram sentence) { return CupRemoval.straighten(sentence); }

    /// {@return the circuit of a sentence: IQP, one layer, one qubit for each n and s}
    public static Diagram circuit(Diagram sentence) {
        return CircuitAnsatz.STANDARD.apply(sentence);
    }

    /// {@return the JSON of diagrams with boxes of every class of the library}
    public static DiagramJson json() {
        return DiagramJson.of(GateCodec.GATES, ChannelCodec.CHANNELS, LexemeCodec.WORDS, TensorSymbolCodec.SYMBOLS, SymbolCodec.SYMBOLS,
                PrimitiveCodec.PRIMITIVES, ZxCodec.BOXES, SmoothCodec.MAPS, ImplicitCodec.SOLUTIONS, OperatorCodec.OPERATORS,
                DrawCodec.DRAWS, EffectCodec.EFFECTS);
    }

    /// {@return the SVG file that a diagram was written to, in the folder for temporary files}
    /// @throws IOException if it cannot be written
    public static Path show(Diagram diagram) throws IOException { return show(Drawing.of(diagram)); }

    /// {@return the SVG file that a hypernet was written to, in the folder for temporary files}
    /// @throws IOException if it cannot be written
    public static Path show(Hypernet net) throws IOException { return show(HypernetDrawing.of(net)); }

    private static Path show(Drawing drawing) throws IOException {
        Path file = Files.createTempFile("catenary-", ".svg");
        WholeFile.write(file, Svg.write(drawing));
        return file;
    }
}
