package org.catenary.functors.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.MergingLaws;
import org.catenary.diagrams.category.TracedLaws;
import org.junit.jupiter.api.Test;

/// Random jumps that count down what they carry: a loop that is not left by 0 never is, and the function is undefined there.
class CaseFunctionsTest implements MergingLaws<List<Sort>, CaseFunction>, TracedLaws<List<Sort>, CaseFunction> {

    private static final Sort NUMBER = Sort.of(Integer.class);

    @Override public CaseFunctions category() { return new CaseFunctions(50); }

    @Override public List<Sort> object(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(_ -> NUMBER).toList();
    }

    @Override public CaseFunction arrow(List<Sort> dom, List<Sort> cod, RandomGenerator random) {
        int[] to = random.ints(8L * dom.size(), 0, cod.size()).toArray();
        return CaseFunction.of("jump", dom, cod, value -> {
            int fuel = (Integer) value.value();
            return fuel == 0 ? new Case(0, 0) : new Case(to[value.wire() * 8 + fuel], fuel - 1);
        });
    }

    @Override public boolean same(CaseFunction f, CaseFunction g) {
        return IntStream.range(0, f.dom().size()).allMatch(wire -> IntStream.range(0, 8)
                .allMatch(fuel -> value(f, new Case(wire, fuel)).equals(value(g, new Case(wire, fuel)))));
    }

    private static Optional<Case> value(CaseFunction f, Case at) {
        try {
            return Optional.of(f.apply(at));
        } catch (NoFixedPoint undefined) {
            return Optional.empty();
        }
    }

    @Test
    void cases() {
        // @start region="cases"
        List<Sort> number = List.of(Sort.of(Integer.class)), two = List.of(Sort.of(Integer.class), Sort.of(Integer.class));
        CaseFunction halve = CaseFunction.of("halve", two, two, value -> {
            int n = (Integer) value.value();
            return n % 2 == 1 ? new Case(0, n) : new Case(1, n / 2);
        });
        CaseFunction oddPart = CaseFunctions.CATEGORY.trace(number, number, number, halve);
        assertEquals(new Case(0, 5), oddPart.apply(new Case(0, 40)));
        // @end
    }

    @Test
    void endlessLoopsAreLeftAtTheLimit() {
        List<Sort> number = List.of(NUMBER);
        CaseFunction back = CaseFunction.of("back", List.of(NUMBER, NUMBER), List.of(NUMBER, NUMBER), value -> new Case(1, value.value()));
        assertEquals("a loop over Integer was still running after 9 rounds, at 3", assertThrows(NoFixedPoint.class,
                () -> new CaseFunctions(9).trace(number, number, number, back).apply(new Case(0, 3))).getMessage());
        assertThrows(WrongValue.class, () -> back.apply(new Case(2, 3)));
    }

    @Test
    void chainsOfAnyLengthRun() {
        CaseFunction next = CaseFunction.of("next", List.of(NUMBER), List.of(NUMBER), value -> new Case(0, (Integer) value.value() + 1));
        CaseFunction chain = next;
        for (int k = 1; k < 100_000; k++) {
            chain = chain.then(next);
        }
        assertEquals(new Case(0, 100_000), chain.apply(new Case(0, 0)));
    }
}
