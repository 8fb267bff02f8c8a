package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryTest {

    static Stream<Long> seeds() { return Stream.iterate(1L, seed -> seed + 1).limit(50); }

    private record Block(long start, long size) {
        boolean meets(Block other) { return start < other.start + other.size && other.start < start + size; }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNeededAtTheSameTimeStandsApart(long seed) {
        var random = Seeded.Random.of(seed);
        var memory = new Memory();
        var live = new ArrayList<Block>();
        for (int i = 0; i < 200; i++) {
            if (!live.isEmpty() && random.nextInt(5) < 2) {
                Block block = live.remove(random.nextInt(live.size()));
                memory.free(block.start, block.size);
            } else {
                long size = 1L + random.nextInt(20);
                var block = new Block(memory.take(size), size);
                assertTrue(live.stream().noneMatch(block::meets), () -> block + " meets one of " + live);
                assertTrue(block.start + size <= memory.size());
                live.add(block);
            }
        }
    }

    @Test
    void aGapIsFilledAgainAndGapsJoin() {
        var memory = new Memory();
        long a = memory.take(3), b = memory.take(4), c = memory.take(5);
        memory.free(b, 4);
        memory.free(a, 3);
        assertEquals(a, memory.take(7));
        memory.free(c, 5);
        assertEquals(c, memory.take(9));
        assertEquals(16, memory.size());
    }
}
