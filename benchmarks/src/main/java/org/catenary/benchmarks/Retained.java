package org.catenary.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The memory that a value keeps: what the heap holds more once everything else is collected.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Retained {

    private static final int COLLECTIONS = 4;

    /// The bytes for each of what was made.
    public double bytes;

    /// {@return a value, its memory noted}
    ///
    /// @param size how many there are to share the bytes among
    <T> T measure(long size, Supplier<T> made) {
        long before = used();
        T value = made.get();
        bytes = (double) (used() - before) / size;
        return value;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
