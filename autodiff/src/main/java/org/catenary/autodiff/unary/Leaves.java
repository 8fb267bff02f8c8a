package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.List;
import org.catenary.autodiff.language.Type;

/// Types without pairs: an array of pairs is a pair of arrays.
final class Leaves {

    private Leaves() {}

    /// {@return whether values of a type are numbers, conditions and places in a fixed number}
    static boolean isFlat(Type type) {
        return switch (type.kind()) {
            case REAL, INDEX, TRUTH -> true;
            case ARRAY, PAIR -> type.parts().stream().allMatch(Leaves::isFlat);
            case SUM, FUN, LIST -> false;
        };
    }

    /// {@return the types of the wires that a value of a flat type is}
    static List<Type> of(Type type) {
        return switch (type.kind()) {
            case ARRAY -> of(type.left()).stream().map(leaf -> Type.array(type.size(), leaf)).toList();
            case PAIR -> {
                List<Type> leaves = new ArrayList<>(of(type.left()));
                leaves.addAll(of(type.right()));
                yield leaves;
            }
            case REAL, INDEX, TRUTH -> List.of(type);
            case SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    /// {@return the type of the left or right halves of an array of pairs, or of arrays of pairs and so on}
    static Type half(Type type, boolean left) {
        return type.kind() == Type.Kind.PAIR ? left ? type.left() : type.right() : Type.array(type.size(), half(type.left(), left));
    }
}
