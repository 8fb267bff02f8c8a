package org.catenary.functors.network;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A limit on the memory that a contraction may take for its own arrays.
///
/// @param bytes  the limit
/// @param slices whether a contraction that does not fit as a whole is done in [Slices] that do, else it is refused
public record Budget(long bytes, boolean slices) {

    private static final Pattern LIMIT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) *([KMGTPkmgtp]?)(i?)[Bb]?");

    /// @throws IllegalArgumentException if it is negative
    public Budget {
        if (bytes < 0) {
            throw new IllegalArgumentException("a budget of %d bytes".formatted(bytes));
        }
    }

    /// A limit over which contractions are refused.
    public Budget(long bytes) { this(bytes, false); }

    /// {@return the same limit, for contractions in slices where the whole does not fit}
    public Budget slicing() { return new Budget(bytes, true); }

    /// {@return half of the memory that this process may use}
    public static Budget standard() { return new Budget(Runtime.getRuntime().maxMemory() / 2); }

    /// {@return the limit of a text, as in `2GiB`, `500 MB` or `4096`}
    /// @throws IllegalArgumentException if it is none
    public static Budget parse(String text) {
        Matcher match = LIMIT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("%s is no amount of memory: expected a number of bytes, or one with a unit, as in 2GiB"
                    .formatted(text));
        }
        String unit = match.group(2).toUpperCase(Locale.ROOT);
        int power = unit.isEmpty() ? 0 : 1 + "KMGTP".indexOf(unit);
        return new Budget((long) (Double.parseDouble(match.group(1)) * Math.pow(match.group(3).isEmpty() ? 1000 : 1024, power)));
    }

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
