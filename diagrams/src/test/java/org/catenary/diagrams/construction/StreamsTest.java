package org.catenary.diagrams.construction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.category.UnfoldingLaws;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.construction.Streams.Machine;
import org.catenary.diagrams.construction.Streams.Sequence;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class StreamsTest implements UnfoldingLaws<Sequence<Integer>, Machine<Integer, IntegerFunctions.Of>>,
        SymmetricLaws<Sequence<Integer>, Machine<Integer, IntegerFunctions.Of>> {

    @Override public Streams<Integer, IntegerFunctions.Of> category() { return RandomStreams.STREAMS; }

    @Override public Sequence<Integer> object(RandomGenerator random) { return RandomStreams.object(random); }

    @Override public Machine<Integer, IntegerFunctions.Of> arrow(
            Sequence<Integer> dom, Sequence<Integer> cod, RandomGenerator random) {
        return RandomStreams.arrow(dom, cod, random);
    }

    @Override public boolean same(Machine<Integer, IntegerFunctions.Of> f, Machine<Integer, IntegerFunctions.Of> g) {
        return RandomStreams.same(f, g);
    }

    /// `x` and `y` add up to the next number: at each moment `(x, y) ↦ (y, x + y)`, after 0 and 1.
    @Test
    void fibonacciIsAFeedback() throws NotationException {
        // @start region="streams"
        var streams = new Streams<>(IntegerFunctions.OF_64_BITS);
        Box add = Box.of("add", Ty.of("n").delay(1).tensor(Ty.of("n").delay(1)), Ty.parse("n ⊗ n ⊗ n"));
        Diagram fibonacci = add.feedback(Ty.of("n", "n"));        // of type I → n
        // @end
        var number = Sequence.always(1);
        var past = streams.delay(number);
        // 0 comes first and 1 and 1 are remembered; then of a and b comes a, and b and a + b are remembered
        var start = new IntegerFunctions.Of(0, 3, _ -> new long[] {0, 1, 1});
        var step = new IntegerFunctions.Of(2, 3, x -> new long[] {x[0], x[1], x[0] + x[1]});
        var image = new Machine<>(streams, streams.tensor(past, past),
                streams.tensor(number, streams.tensor(number, number)), streams.unit(), new Sequence<>(List.of(start), step));
        var functor = new Functor<>(streams, Map.of(Ob.of("n"), number)::get, Map.of(add, image)::get);
        long[] first = functor.apply(fibonacci).unrolled(10).apply();
        assertArrayEquals(new long[] {0, 1, 1, 2, 3, 5, 8, 13, 21, 34}, Arrays.copyOf(first, 10));
    }

    /// What reaches a register leaves it a step of time later.
    @Test
    void aRegisterWaits() {
        var number = Sequence.always(1);
        var functor = new Functor<>(category(), _ -> number, _ -> { throw new AssertionError(); });
        var register = functor.apply(Diagram.wait(Ty.of("x")));
        assertEquals(category().delay(number), register.cod());
        assertArrayEquals(new long[] {5, 6, 7, 8}, register.unrolled(4).apply(5, 6, 7, 8));
    }

    @Test
    void sequencesEndWhereTheyAreConstant() {
        assertEquals(Sequence.always(1), new Sequence<>(List.of(1, 1), 1));
        assertEquals(new Sequence<>(List.of(0), 1), category().delay(Sequence.always(1)));
    }

    @Test
    void nothingIsRememberedBeforeTheFirstMoment() {
        var one = Sequence.always(1);
        assertThrows(WrongType.class, () -> new Machine<>(category(), one, one, one,
                Sequence.always(IntegerFunctions.OF_64_BITS.id(2))));
    }
}
