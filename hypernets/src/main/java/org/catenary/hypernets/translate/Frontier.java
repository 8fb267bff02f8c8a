package org.catenary.hypernets.translate;

import java.util.Arrays;

/// The wires that a cut of a diagram crosses, from left to right, with a gap where the last cell stood.
///
/// Moving the gap costs the distance, so reading a diagram costs what its cells are apart, never its width. The wires to
/// the right of the gap are kept in reverse, so that both sides grow towards it.
final class Frontier {

    private int[] left = new int[16];
    private int leftSize;
    private int[] right = new int[16];
    private int rightSize;

    int size() { return leftSize + rightSize; }

    /// Moves the gap so that `position` wires lie to its left.
    void moveTo(int position) {
        while (leftSize < position) {
            push(right[--rightSize]);
        }
        while (leftSize > position) {
            if (rightSize == right.length) {
                right = Arrays.copyOf(right, 2 * rightSize);
            }
            right[rightSize++] = left[--leftSize];
        }
    }

    /// Puts a wire just left of the gap.
    void push(int wire) {
        if (leftSize == left.length) {
            left = Arrays.copyOf(left, 2 * leftSize);
        }
        left[leftSize++] = wire;
    }

    /// Takes the `count` wires left of the gap away; they stay in [#wires] from [#gap] on until the next push.
    void pop(int count) { leftSize -= count; }

    /// {@return the wires left of the gap, then what was popped}
    int[] wires() { return left; }

    /// {@return the number of wires left of the gap}
    int gap() { return leftSize; }

    /// {@return the wires from `from` on, after the gap has moved behind them}
    int[] slice(int from, int count) {
        moveTo(from + count);
        return Arrays.copyOfRange(left, from, from + count);
    }

    /// Puts wires in the place of as many that end at the gap.
    void replace(int from, int[] wires) { System.arraycopy(wires, 0, left, from, wires.length); }

    /// {@return all wires from left to right}
    int[] toArray() {
        moveTo(size());
        return Arrays.copyOf(left, leftSize);
    }

    /// {@return the position of a wire that is here; costs its distance from the gap}
    int find(int wire) {
        for (int d = 0; d < Math.max(leftSize, rightSize); d++) {
            if (d < leftSize && left[leftSize - 1 - d] == wire) {
                return leftSize - 1 - d;
            }
            if (d < rightSize && right[rightSize - 1 - d] == wire) {
                return leftSize + d;
            }
        }
        throw new AssertionError("wire %d is not on the frontier".formatted(wire));
    }
}
