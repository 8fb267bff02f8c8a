package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EinsumTest {

    @Test
    void indicesHaveAnyNames() throws NotationException {
        // @start region="einsum"
        Network product = Network.einsum("row col, col out -> row out", new int[]{2, 3}, new int[]{3, 2});
        assertEquals(Network.einsum("ij,jk->ik", new int[]{2, 3}, new int[]{3, 2}), product);
        Numbers f = Numbers.real(1, 2, 3, 4, 5, 6), g = Numbers.real(1, 0, 0, 1, 0, 0);
        assertEquals(Numbers.real(1, 2, 4, 5), Plan.of(product).run(List.of(f, g)));
        // @end
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ij,jk->ik | [i j], [j k] -> [i k]", "ii-> | [i i] -> []", "[row], [row] -> | [row], [row] -> []", "-> | [] -> []",
        "  a b ,c→c | [a b], [c] -> [c]", ",i->i | [], [i] -> [i]", "αβ->β | [α β] -> [β]", "[]->  | [] -> []"})
    void isWrittenAsItIsRead(String text, String written) throws NotationException {
        assertEquals(written.strip(), Einsum.parse(text).toString().strip());
        assertEquals(Einsum.parse(text), Einsum.parse(Einsum.parse(text).toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ij,jk | 6 | expected -> and the indices", "i->i->i | 5 | another arrow",
        "ij->k | 5 | no tensor has the index k", "[i j -> i | 5 | expected ]", "i] j -> i | 2 | expected the name"})
    void aMistakeShowsItsPlace(String text, int column, String part) {
        var mistake = assertThrows(NotationException.class, () -> Einsum.parse(text));
        assertEquals(column, mistake.column(), mistake::getMessage);
        assertTrue(mistake.getMessage().contains(part), mistake::getMessage);
    }

    @Test
    void shapesFit() {
        assertEquals("the index j has dimension 3 at tensor 0, 4 at tensor 1", assertThrows(WrongOperand.class,
                () -> Network.einsum("ij,jk->ik", new int[]{2, 3}, new int[]{4, 2})).getMessage());
        assertEquals("[i j], [j k] -> [i k] takes 2 tensors, got 1", assertThrows(WrongOperand.class,
                () -> Network.einsum("ij,jk->ik", new int[]{2, 3})).getMessage());
        assertEquals("tensor 0 of [i j] -> [] has 2 axes, [i, j], got the shape [2]", assertThrows(WrongOperand.class,
                () -> Network.einsum("ij->", new int[]{2})).getMessage());
    }

    @Test
    void aBudgetIsReadAsItIsWritten() {
        assertEquals(new Budget(2L << 30), Budget.parse("2GiB"));
        assertEquals(new Budget(1_500_000), Budget.parse("1.5 MB"));
        assertEquals(new Budget(4096), Budget.parse("4096"));
        assertEquals(new Budget(3 << 20), Budget.parse(new Budget(3 << 20).toString()));
        assertThrows(IllegalArgumentException.class, () -> Budget.parse("much"));
    }

    private static final String FILE = """
            {"sizes": {"i": 2, "j": 3}, "tensors": [["i", "j"], ["j"]], "output": ["i"],
             "data": {"source": "inline", "refs": [0, 1], "table": [
               {"shape": [2, 3], "values": [[1, 0], [2, 0], [3, 0], [4, 0], [5, 0], [0, 6]]},
               {"shape": [3], "values": [[1, 0], [0, 0], [1, 0]]}]}}""";

    @Test
    void aNetworkIsReadFromItsFile() throws UnreadableJson {
        NetworkJson file = NetworkJson.read(FILE);
        assertEquals(Numbers.complex(new double[]{4, 4}, new double[]{0, 6}), Plan.of(file.network()).run(file.tensors()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"j\": 3 | \"j\": 0 | /sizes/j | expected a whole number from 1 on, found 0", "[\"j\"] | [\"k\"] | /tensors/1/0 | no index is called k",
        "[3, 0] | [3] | /data/table/0/values/2 | expected [re, im], found [3]", "inline | online | /data/source | expected splitmix64 or inline",
        "[0, 1] | [0, 0] | /data/refs/1 | holds 3 numbers, row 0 of the table has 6", "[0, 1] | [0] | /data/refs | no numbers for tensor 1",
        "\"output\" | \"outputs\" | `` | the field output is missing"})
    void aMistakeInAFileIsTold(String right, String wrong, String pointer, String problem) {
        var mistake = assertThrows(UnreadableJson.class, () -> NetworkJson.read(FILE.replace(right, wrong)));
        assertEquals(pointer, mistake.pointer());
        assertTrue(mistake.problem().contains(problem), mistake::getMessage);
    }
}
