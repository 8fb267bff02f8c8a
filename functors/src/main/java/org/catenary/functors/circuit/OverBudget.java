package org.catenary.functors.circuit;

import java.util.Locale;
import org.catenary.diagrams.category.Mistake;

/// A simulation would take more memory than it may.
public final class OverBudget extends Mistake {

    /// @param width the number of qubits alive at once
    /// @param bytes the memory that they need
    /// @param limit the memory that there is
    public OverBudget(int width, double bytes, long limit) {
        super("a state vector of %d qubits needs %s, the limit is %s; fewer qubits alive at once would help".formatted(
                width, text(bytes), text((double) limit)));
    }

    private static String text(double bytes) {
        int power = Math.max(0, Math.min(3, Math.getExponent(bytes) / 10));
        return String.format(Locale.ROOT, "%.1f %s", Math.scalb(bytes, -10 * power), new String[] {"B", "KiB", "MiB", "GiB"}[power]);
    }
}
