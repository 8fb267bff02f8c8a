package org.catenary.qnlp.ccg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    static Category random(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return Category.of(new String[] {"n", "s", "p"}[random.nextInt(3)]);
        }
        Category left = random(random, depth - 1), right = random(random, depth - 1);
        return random.nextBoolean() ? left.over(right) : left.under(right);
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void whatIsWrittenIsReadBack(long seed) throws NotationException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 50; k++) {
            Category category = random(random, 5);
            assertEquals(category, Category.parse(category.toString()));
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "S\\NP/NP | (s\\n)/n", "(S[dcl]\\NP)/NP | (s\\n)/n", "NP[nb]/N | n/n", "NP[conj] | n\\n", ", | punc", "(S[pss]\\NP) | s\\n",
        "((s\\np)[dcl]\\np)/pp | ((s\\n)\\n)/p"})
    void treebanksHaveOtherNames(String written, String category) throws NotationException {
        assertEquals(category, Category.parse(written).toString());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "'' | line 1, column 1: expected a category", "(s\\n | line 1, column 1: ( is never closed",
        "s\\q | line 1, column 3: q is no category; the atoms are conj, n, p, punc, s",
        "s\\n) | line 1, column 4: nothing is open that ) could close", "s/ | line 1, column 3: expected a category behind s/",
        "s n | line 1, column 3: expected a slash or the end behind the category s", "s[dcl | line 1, column 2: [ is never closed",
        "(/n) | line 1, column 2: expected a category", "] | line 1, column 1: expected a category, found ]"})
    void mistakesAreToldWithTheirPlace(String written, String message) {
        String told = String.valueOf(assertThrows(NotationException.class, () -> Category.parse(written)).getMessage());
        assertEquals(message, told.lines().findFirst().orElse(""));
    }

    @Test void atomsMayBeOthers() throws NotationException {
        assertEquals(Category.of("t").over(Category.of("e")), Category.parse("t/e", Map.of("t", "t", "e", "e")));
    }

    @Test void deepCategoriesAreReadAndWritten() throws NotationException {
        int deep = 100_000;
        String text = "(".repeat(deep) + "s" + "/n)".repeat(deep);
        Category category = Category.parse(text);
        assertEquals(deep + 1, category.pregroup().size());
        assertEquals(text.substring(1, text.length() - 1), category.toString());
    }

    @Test void whatIsNoCategoryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Category(Ob.of("n").r()));
        assertThrows(IllegalArgumentException.class, () -> new Category(Ty.of("s", "n").over(Ty.of("n")).get(0)));
        assertTrue(Category.S.under(Category.N).lacks(Category.Slash.BACKWARD));
        assertThrows(IllegalStateException.class, Category.S::argument);
    }
}
