package org.catenary.diagrams;

import java.util.List;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// The first thing to build and to interpret.
final class FirstDiagram {

    private FirstDiagram() {}

    // @start region="build"
    /// A sentence: two nouns and a transitive verb, their types cancelled by cups.
    static Diagram sentence() {
        Ty n = Ty.of("n"), s = Ty.of("s");
        Box alice = Box.of("Alice", Ty.unit(), n), bob = Box.of("Bob", Ty.unit(), n);
        Box loves = Box.of("loves", Ty.unit(), n.r().tensor(s).tensor(n.l()));
        Diagram words = alice.tensor(loves).tensor(bob);          // I → n ⊗ nʳ ⊗ s ⊗ nˡ ⊗ n
        Diagram cups = Diagram.cup(n).tensor(Diagram.id(s)).tensor(Diagram.cup(n.l()));
        return words.then(cups);                                  // I → s
    }
    // @end

    // @start region="wires"
    /// The same as a function: boxes on wires, which cross and are copied where the theory lets them.
    static Diagram wires() {
        Ty n = Ty.of("n"), s = Ty.of("s");
        Box knows = Box.of("knows", n.tensor(n), s), both = Box.of("and", s.tensor(s), s);
        return Diagram.of(Theory.COPY_DISCARD, n.tensor(n), (x, y) ->
                both.on(knows.on(x, y), knows.on(y, x)));         // n ⊗ n → s: each knows the other
    }
    // @end

    // @start region="functor"
    /// Its meaning, where nouns are vectors of dimension 2 and a sentence is one number.
    static FieldMatrix meaning(Diagram sentence) {
        List<Integer> point = List.of();
        var meaning = new Functor<>(FieldMatrices.MODULO_65537,
                ob -> ob.toString().equals("n") ? List.of(2) : List.of(1),
                word -> switch (word.name()) {
                    case "Alice" -> FieldMatrix.of(point, List.of(2), (_, j) -> j == 0 ? 1 : 0);
                    case "Bob" -> FieldMatrix.of(point, List.of(2), (_, j) -> j);
                    default -> FieldMatrix.of(point, List.of(2, 1, 2), (_, j) -> 10 + j);
                });
        return meaning.apply(sentence);
    }
    // @end

    // @start region="category"
    /// A wire bent twice, in a category of matrices: the instance has cups and caps, its arrows compose.
    static FieldMatrix snake() {
        var category = FieldMatrices.MODULO_65537;
        List<Integer> x = List.of(2), y = category.right(x);
        return category.id(x).tensor(category.cap(y, x)).then(category.cup(x, y).tensor(category.id(x)));
    }
    // @end
}
