package org.catenary.diagrams.construction;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.construction.Streams.Machine;
import org.catenary.diagrams.construction.Streams.Sequence;

/// Random streams of functions, and whether two of them do the same.
public final class RandomStreams {
    /// Streams of functions between integers.
    public static final Streams<Integer, IntegerFunctions.Of> STREAMS = new Streams<>(IntegerFunctions.OF_64_BITS);

    private RandomStreams() {}

    public static Sequence<Integer> object(RandomGenerator random) {
        return new Sequence<>(List.of(random.nextInt(3), random.nextInt(3)).subList(0, random.nextInt(3)), random.nextInt(3));
    }

    public static Machine<Integer, IntegerFunctions.Of> arrow(
            Sequence<Integer> dom, Sequence<Integer> cod, RandomGenerator random) {
        var memory = new Sequence<>(List.of(0, random.nextInt(3)), random.nextInt(3));
        int last = Math.max(2, Math.max(dom.start().size(), cod.start().size()));
        return new Machine<>(STREAMS, dom, cod, memory, Sequence.of(last, t -> IntegerFunctions.random(
                memory.at(t) + dom.at(t), cod.at(t) + memory.at(t + 1), random)));
    }

    /// Whether two streams give the same in the first moments, whatever they remember.
    public static boolean same(Machine<Integer, IntegerFunctions.Of> f, Machine<Integer, IntegerFunctions.Of> g) {
        var a = f.unrolled(5);
        var b = g.unrolled(5);
        int out = 0;
        for (int t = 0; t < 5; t++) {
            out += f.cod().at(t);
        }
        long[] inputs = Seeded.Random.of(1).longs(a.dom()).toArray();
        return Arrays.equals(Arrays.copyOf(a.apply(inputs), out), Arrays.copyOf(b.apply(inputs), out));
    }
}
