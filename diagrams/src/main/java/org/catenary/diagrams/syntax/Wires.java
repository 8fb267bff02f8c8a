package org.catenary.diagrams.syntax;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;

/// Wires of a diagram that is being [written as a function][Diagram#of(Ty, java.util.function.Function)] of them, in a row.
///
/// Boxes are put on them by [Diagram#on]. One wire is a row of one.
public final class Wires {

    /// A diagram as a function of three wires.
    @FunctionalInterface
    public interface Three {
        /// {@return the wires at the bottom}
        Wires apply(Wires x, Wires y, Wires z);
    }

    /// A diagram as a function of four wires.
    @FunctionalInterface
    public interface Four {
        /// {@return the wires at the bottom}
        Wires apply(Wires x, Wires y, Wires z, Wires w);
    }

    private final Sketch sketch;
    private final int[] numbers;
    private final Ty ty;

    Wires(Sketch sketch, int[] numbers, Ty ty) {
        this.sketch = sketch;
        this.numbers = numbers;
        this.ty = ty;
    }

    /// {@return what they carry}
    public Ty ty() { return ty; }

    /// {@return how many they are}
    public int size() { return numbers.length; }

    /// {@return one of them}
    /// @throws WrongArgument unless `0 ≤ i < size()`
    public Wires get(int i) {
        ty.get(i);
        return slice(i, i + 1);
    }

    /// {@return those from `i` to before `j`}
    /// @throws WrongArgument unless `0 ≤ i ≤ j ≤ size()`
    public Wires slice(int i, int j) {
        Ty part = ty.slice(i, j);
        return new Wires(sketch, Arrays.copyOfRange(numbers, i, j), part);
    }

    /// {@return these and others to their right}
    /// @throws WrongWiring if they are wires of different diagrams
    public Wires and(Wires... others) {
        for (Wires other : others) {
            if (other.sketch != sketch) {
                throw new WrongWiring("%s and %s are wires of different diagrams".formatted(this, other));
            }
        }
        return row(sketch, IntStream.rangeClosed(0, others.length).mapToObj(k -> k == 0 ? this : others[k - 1])
                .toArray(Wires[]::new));
    }

    static Wires row(Sketch sketch, Wires... wires) {
        if (wires.length == 1) {
            return wires[0];
        }
        Ty ty = Ty.unit();
        for (Wires some : wires) {
            ty = ty.tensor(some.ty);
        }
        return new Wires(sketch, Arrays.stream(wires).flatMapToInt(some -> IntStream.of(some.numbers)).toArray(), ty);
    }

    Sketch sketch() { return sketch; }

    int[] numbers() { return numbers; }

    /// {@return where they come from, as in `output 1 of f (step 0)`}
    @Override public String toString() { return sketch.told(numbers); }
}
