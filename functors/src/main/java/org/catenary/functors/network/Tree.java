package org.catenary.functors.network;

import java.util.Arrays;

/// An order of contraction: a binary tree whose leaves are the tensors of a network.
///
/// Step `s` contracts `left[s]` with `right[s]` into tensor `tensors + s`; numbers below `tensors` are the leaves.
public final class Tree {

    private final int tensors;
    private final int[] left;
    private final int[] right;

    private Tree(int tensors, int[] left, int[] right) {
        this.tensors = tensors;
        this.left = left;
        this.right = right;
    }

    /// {@return a tree}
    /// @param tensors the number of leaves
    /// @param left    the first operand of each step
    /// @param right   the second operand of each step
    /// @throws IllegalArgumentException if there are not as many steps as leaves less one, or an operand is not there
    public static Tree of(int tensors, int[] left, int[] right) {
        if (left.length != right.length || left.length != Math.max(0, tensors - 1)) {
            throw new IllegalArgumentException("%d tensors and %d steps".formatted(tensors, left.length));
        }
        var used = new boolean[tensors + left.length];
        for (int s = 0; s < left.length; s++) {
            for (int operand : new int[]{left[s], right[s]}) {
                if (operand < 0 || operand >= tensors + s || used[operand]) {
                    throw new IllegalArgumentException("step %d cannot contract tensor %d".formatted(s, operand));
                }
                used[operand] = true;
            }
        }
        return new Tree(tensors, left.clone(), right.clone());
    }

    /// {@return the number of leaves}
    public int tensors() { return tensors; }

    /// {@return the number of steps, one less than leaves}
    public int steps() { return left.length; }

    /// {@return the first operand of a step}
    public int left(int step) { return left[step]; }

    /// {@return the second operand of a step}
    public int right(int step) { return right[step]; }

    @Override public boolean equals(Object object) {
        return object instanceof Tree other && tensors == other.tensors && Arrays.equals(left, other.left)
                && Arrays.equals(right, other.right);
    }

    @Override public int hashCode() { return 31 * Arrays.hashCode(left) + Arrays.hashCode(right); }

    @Override public String toString() { return "a tree of %d tensors".formatted(tensors); }
}
