package org.catenary.examples.gallery;

import org.catenary.cli.Board;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// Sentences: words in one row, the grammar below.
final class GrammarPlates {

    static final Chapter CHAPTER = Chapter.of("Grammar", GrammarPlates.class,
            Plate.of("sentence", "A sentence", GrammarPlates::sentence),
            Plate.of("reduction", "A longer sentence", GrammarPlates::reduction),
            Plate.of("straightening", "Straightening", GrammarPlates::straightening),
            Plate.of("relative", "A relative pronoun", GrammarPlates::relative));

    // @start region="given"
    /// Words are states whose types say what they expect of their neighbours; a sentence is grammatical if cups leave nothing
    /// but s (Coecke, Sadrzadeh and Clark, *Mathematical foundations for a compositional distributional model of meaning*,
    /// 2010).
    static final Ty N = Ty.of("n"), S = Ty.of("s");
    // @end

    private GrammarPlates() {}

    // @start region="sentence"
    /// A transitive verb has the type nʳ ⊗ s ⊗ nˡ: it wants a noun on its left and one on its right, and gives a sentence.
    static Drawing sentence() {
        return Drawing.of(Board.sentence("Alice loves Bob"));
    }
    // @end

    // @start region="reduction"
    /// What cancels is joined by a cup; the wire that is left says what the whole is.
    static Drawing reduction() {
        return Drawing.of(Board.sentence("the skillful woman prepares a tasty dinner"));
    }
    // @end

    // @start region="straightening"
    /// The nouns slide along their cups into the verb, which becomes a box with inputs: the sentence without bends.
    static Drawing straightening() {
        Diagram sentence = Board.sentence("Alice loves Bob");
        return Equation.of(sentence, Look.STANDARD).with("⇝", "straighten", Board.straight(sentence)).drawing();
    }
    // @end

    // @start region="relative"
    /// The subject pronoun *who* is no black box: it bends its noun round, copies it for the verb, and forgets the sentence
    /// (Sadrzadeh, Clark and Coecke, *The Frobenius anatomy of word meanings I*, 2013).
    static Drawing relative() {
        Box dragons = Box.of("dragons", Ty.unit(), N), fire = Box.of("fire", Ty.unit(), N);
        Box breathe = Box.of("breathe", Ty.unit(), N.r().tensor(S).tensor(N.l()));
        Diagram who = Diagram.cap(N).thenAt(1, Diagram.spider(N, 1, 2)).thenAt(2, Diagram.spider(S.l(), 0, 1));
        Diagram words = dragons.tensor(who).tensor(breathe).tensor(fire);
        Diagram cups = words.thenAt(0, Diagram.cup(N)).thenAt(2, Diagram.cup(N)).thenAt(3, Diagram.cup(N.l()))
                .thenAt(1, Diagram.cup(S.l()));
        return Drawing.sentence(cups, Look.STANDARD);
    }
    // @end
}
