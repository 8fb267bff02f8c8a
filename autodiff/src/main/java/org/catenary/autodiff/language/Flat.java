package org.catenary.autodiff.language;

import java.util.ArrayList;
import java.util.List;

/// Values of flat types as lists of numbers, arrays row by row, pairs left before right.
final class Flat {

    private Flat() {}

    static <S> Value<S> value(Type type, List<S> numbers, int offset) {
        return switch (type.kind()) {
            case REAL -> new Value.Real<>(numbers.get(offset));
            case PAIR -> new Value.Pair<>(value(type.left(), numbers, offset), value(type.right(), numbers, offset + type.left().reals()));
            case ARRAY -> {
                List<Value<S>> elements = new ArrayList<>(type.size());
                for (int k = 0, step = type.size() == 0 ? 0 : type.left().reals(); k < type.size(); k++) {
                    elements.add(value(type.left(), numbers, offset + k * step));
                }
                yield new Value.Array<>(elements);
            }
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new IllegalArgumentException(type.toString());
        };
    }

    static <S> List<S> numbers(Value<S> value) {
        List<S> numbers = new ArrayList<>();
        add(value, numbers);
        return numbers;
    }

    private static <S> void add(Value<S> value, List<S> numbers) {
        switch (value) {
            case Value.Real<S>(S number) -> numbers.add(number);
            case Value.Pair<S>(Value<S> left, Value<S> right) -> {
                add(left, numbers);
                add(right, numbers);
            }
            case Value.Array<S>(List<Value<S>> elements) -> elements.forEach(element -> add(element, numbers));
            case Value.Truth<S> _, Value.Index<S> _, Value.Choice<S> _, Value.Nil<S> _, Value.Cons<S> _, Value.Closure<S> _ ->
                throw new IllegalArgumentException("a value that is not made of numbers alone");
        }
    }
}
