package org.catenary.functors.network;

import java.util.Locale;

/// A limit on the memory that a contraction may take for its own arrays.
///
/// @param bytes the limit
public record Budget(long bytes) {

    /// @throws IllegalArgumentException if it is negative
    public Budget {
        if (bytes < 0) {
            throw new IllegalArgumentException("a budget of %d bytes".formatted(bytes));
        }
    }

    /// {@return half of the memory that this process may use}
    public static Budget standard() { return new Budget(Runtime.getRuntime().maxMemory() / 2); }

    /// {@return a number of bytes as people read it, as in `1.5 GiB`}
    public static String text(double bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
        int unit = 0;
        double amount = bytes;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return amount >= 1e6 ? String.format(Locale.ROOT, "10^%.1f %s", Math.log10(amount), units[unit])
                : unit == 0 ? "%d B".formatted((long) amount) : String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
    }

    @Override public String toString() { return text((double) bytes); }
}
