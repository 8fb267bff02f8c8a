package org.catenary.functors.kernel;

/// The indices of amplitudes that a loop visits: those in which some bits are set and some are left open.
///
/// Bit `p` of an index is the value of the qubit at position `p`.
abstract class Units {

    private final int[] opened;
    private final int closed;
    private final int fixed;
    private final int shift;
    private final int units;
    private final int run;

    /// @param qubits how many there are
    /// @param opened the positions that units do not range over, ascending; none below `shift`
    /// @param fixed  the bits that are set in the index of every unit
    /// @param shift  the binary logarithm of the number of amplitudes in a unit
    Units(int qubits, int[] opened, int fixed, int shift) {
        this.opened = opened;
        this.closed = bits(opened);
        this.fixed = fixed;
        this.shift = shift;
        this.units = 1 << qubits - shift - opened.length;
        this.run = opened.length == 0 ? units : 1 << opened[0] - shift;
    }

    /// {@return the positions of some bits, ascending}
    static int[] positions(int bits) {
        var positions = new int[Integer.bitCount(bits)];
        for (int k = 0, rest = bits; k < positions.length; k++, rest &= rest - 1) {
            positions[k] = Integer.numberOfTrailingZeros(rest);
        }
        return positions;
    }

    /// {@return the number of units}
    public final int units() { return units; }

    /// {@return the bits that are set in every index}
    final int fixed() { return fixed; }

    /// {@return the index of the first amplitude of a unit, the [fixed][#fixed] bits aside}
    final int index(int unit) {
        int index = unit << shift;
        for (int position : opened) {
            int below = (1 << position) - 1;
            index = (index & ~below) << 1 | index & below;
        }
        return index;
    }

    /// {@return the index of the unit after that of an index}
    final int next(int index) { return (index | closed) + (1 << shift) & ~closed; }

    /// {@return the unit after the last of those, up to a limit, that stand next to each other from one on}
    final int end(int unit, int limit) { return Math.min(limit, (unit & -run) + run); }

    static int bits(int... positions) {
        int bits = 0;
        for (int position : positions) {
            bits |= 1 << position;
        }
        return bits;
    }
}
