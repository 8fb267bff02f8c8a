package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.notation.FunctorJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorCodec;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {

    private static final Ty N = Ty.of("n");
    private static final Box ALICE = Box.of("Alice", Ty.unit(), N), SLEEPS = Box.of("sleeps", Ty.unit(), N.r().tensor(Ty.of("s")));
    private static final Diagram SENTENCE = ALICE.tensor(SLEEPS).then(Diagram.cup(N).tensor(Diagram.id(Ty.of("s"))));

    @TempDir Path folder;

    private String sentence() throws IOException {
        return Files.writeString(folder.resolve("sentence.json"), Board.json().write(SENTENCE)).toString();
    }

    private String meaning(Tensor sleeps, TensorCodec codec, Tensors target) throws IOException {
        var functor = new Assignment<>(target, Map.of(Ob.of("n"), Dim.of(2), Ob.of("s"), Dim.of(3)),
                Map.of(ALICE, Tensor.of(Dim.unit(), Dim.of(2), 1, 2), SLEEPS, sleeps));
        return Files.writeString(folder.resolve("meaning.json"), FunctorJson.of(codec).write(functor)).toString();
    }

    private static final Tensor DREAM = Tensor.of(Dim.unit(), Dim.of(2, 3), 1, 0, 1, 0, 1, Double.NaN);

    @Test
    void aDiagramWithItsFunctor() throws IOException {
        String meaning = meaning(DREAM, TensorCodec.REAL, Tensors.REAL);
        var said = Said.by("eval", sentence(), "--with", meaning);
        assertEquals("[1.0, 2.0, NaN]\n", said.out(), said::toString);
        assertEquals("""
                2 tensors in 1 steps: 6 multiplications, largest tensor 3 numbers, peak 24 B
                  Alice [0]
                  · sleeps [0 1] → [1]
                """, Said.by("eval", sentence(), "--with", meaning, "--plan").out());
        assertEquals("{\"re\": [1.0, 2.0, NaN], \"im\": [0.0, 0.0, 0.0]}\n",
                Said.by("eval", sentence(), "--with", meaning(DREAM.toComplex(), TensorCodec.COMPLEX, Tensors.COMPLEX)).out());
    }

    @Test
    void anEinsumWithArrays() {
        assertEquals("[[19.0, 22.0], [43.0, 50.0]]\n", Said.by("eval", "ij,jk->ik", "[[1,2],[3,4]]", "[[5,6],[7,8]]").out());
        assertEquals("17.0\n", Said.by("eval", "row col, col ->", "[[1,2],[3,4]]", "[3.5, 0.5]").out());
        assertEquals("6.0\n", Said.by("eval", ",->", "2", "3").out());
    }

    @Test
    void aNetworkFile() throws IOException {
        Path file = Files.writeString(folder.resolve("network.json"), """
                {"sizes": {"i": 2}, "tensors": [["i"], ["i"]], "output": [], "data": {"source": "inline", "refs": [0, 0],
                 "table": [{"shape": [2], "values": [[0, 1], [2, 0]]}]}}""");
        assertEquals("{\"re\": 3.0, \"im\": 0.0}\n", Said.by("eval", file.toString()).out());
    }

    private static final String FOUR = "[[1,2,3,4],[5,6,7,8],[1,1,1,1],[0,1,0,1]]";

    @Test
    void whatDoesNotFitIsContractedInSlices() {
        var all = Said.by("eval", "ij,jk,ki->", FOUR, FOUR, FOUR);
        var sliced = Said.by("eval", "ij,jk,ki->", FOUR, FOUR, FOUR, "--budget", "120B");
        assertEquals(all.out(), sliced.out(), sliced::toString);
        assertTrue(sliced.err().startsWith("the limit is 120 B: ") && sliced.err().contains("slices that fix index"), sliced::toString);
    }

    @Test
    void theOrderIsDrawn() throws IOException {
        Path file = folder.resolve("order.svg");
        assertEquals(0, Said.by("eval", "ij,j->i", "[[1,2]]", "[3,4]", "--plan", "--draw", file.toString()).status());
        assertTrue(Files.readString(file).contains("tensor 1"));
    }

    private void refused(String part, String... args) {
        var said = Said.by(args);
        assertEquals(2, said.status(), said::toString);
        assertEquals("", said.out());
        assertFalse(said.err().contains("\tat "), said.err());
        assertTrue(said.err().contains(part), said.err());
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        refused("there is no such file", "eval", "nothing.json");
        refused("the index j has dimension 2 at tensor 0, 3 at tensor 1", "eval", "ij,j->i", "[[1,2]]", "[1,2,3]");
        refused("expected a list of 2, found one of 1", "eval", "ij->", "[[1,2],[3]]");
        refused("expected a number, found a list", "eval", "i->", "[1,[2]]");
        refused("line 1, column 4: no tensor has the index k", "eval", "i->k", "[1]");
        refused("would fit: they take", "eval", "ij,jk,ki->", FOUR, FOUR, FOUR, "--budget", "120B", "--whole");
        refused("the limit is 8 B", "eval", "i,j->ij", "[1,2,3]", "[1,2,3]", "--budget", "8B");
        refused("much is no amount of memory", "eval", "i->", "[1]", "--budget", "much");
        refused("the field sizes is missing", "eval", sentence());
    }
}
