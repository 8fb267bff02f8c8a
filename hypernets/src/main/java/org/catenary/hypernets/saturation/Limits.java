package org.catenary.hypernets.saturation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.catenary.diagrams.category.WrongArgument;

/// When a saturation ends though rules have more to add.
///
/// Nodes and steps end it at the same place on every machine, time does not.
///
/// @param nodes the number of edges, alternatives included
/// @param steps the number of uses of rules
/// @param time  the time that passes
public record Limits(int nodes, long steps, Duration time) {

    private static final Duration FOREVER = Duration.ofDays(10_000);

    /// @throws WrongArgument if one is negative
    public Limits {
        if (nodes < 0 || steps < 0 || time.isNegative()) {
            throw new WrongArgument("limits of %d nodes, %d steps and %s; none can be negative".formatted(nodes, steps, time));
        }
    }

    /// {@return limits by which every machine ends at the same place}
    public static Limits of(int nodes, long steps) { return new Limits(nodes, steps, FOREVER); }

    /// {@return these limits, and so much time}
    public Limits within(Duration limit) { return new Limits(nodes, steps, limit); }

    /// {@return what tells, from now on, whether the time has passed}
    BooleanSupplier clock() {
        long start = System.nanoTime(), most = time.compareTo(FOREVER) >= 0 ? Long.MAX_VALUE : time.toNanos();
        return () -> System.nanoTime() - start >= most;
    }
}
