package org.catenary.diagrams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class FirstDiagramTest {

    @Test
    void theSentenceIsASentence() {
        assertEquals("Alice ⊗ loves ⊗ Bob ; cup(n, nʳ) ⊗ id(s) ⊗ cup(nˡ, n) : I → s", FirstDiagram.sentence().summary());
        assertEquals(Ty.of("s"), FirstDiagram.sentence().cod());
    }

    @Test
    void itsMeaningIsTheEntryOfTheVerbAtTheNouns() {
        assertEquals(FieldMatrix.of(List.of(), List.of(1), (_, _) -> 11), FirstDiagram.meaning(FirstDiagram.sentence()));
    }

    @Test
    void aWireBentTwiceIsStraight() {
        assertEquals(FieldMatrices.MODULO_65537.id(List.of(2)), FirstDiagram.snake());
    }

    @Test
    void aFunctionOfWiresIsADiagram() {
        assertEquals("copy(n, 2) ⊗ copy(n, 2) ; permutation(n ⊗ n ⊗ n; 0, 2, 1) ⊗ id(n) ; "
                + "knows ⊗ id(n ⊗ n) ; id(s) ⊗ swap(n, n) ; id(s) ⊗ knows ; and : n ⊗ n → s", FirstDiagram.wires().summary());
    }
}
