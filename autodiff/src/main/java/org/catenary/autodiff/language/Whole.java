package org.catenary.autodiff.language;

import java.util.ArrayList;
import java.util.List;

/// The operations on whole arrays, in terms of the arithmetic of numbers.
final class Whole<S> {

    private final Arithmetic<S> on;

    Whole(Arithmetic<S> on) { this.on = on; }

    Value<S> of(Form.Word word, List<Value<S>> arguments) {
        List<Value<S>> a = elements(arguments.getFirst()), b = elements(arguments.getLast());
        return switch (word) {
            case ZIP -> array(a.size(), k -> new Value.Pair<>(a.get(k), b.get(k)));
            case CONCAT -> array(a.size() + b.size(), k -> k < a.size() ? a.get(k) : b.get(k - a.size()));
            case SUM -> number(sum(numbers(a)));
            case PROD -> number(fold("mul", on.constant(1), numbers(a)));
            case MAXARR -> number(largest(numbers(a)));
            case LOGSUMEXP -> number(logsumexp(numbers(a)));
            case DOT -> number(dot(numbers(a), numbers(b)));
            case MATVEC -> {
                List<S> x = numbers(b);
                yield array(a.size(), k -> number(dot(numbers(elements(a.get(k))), x)));
            }
            case MATMUL -> {
                List<List<S>> columns = transposed(b).stream().map(this::numbers).toList();
                yield array(a.size(), k -> {
                    List<S> row = numbers(elements(a.get(k)));
                    return array(columns.size(), j -> number(dot(row, columns.get(j))));
                });
            }
            case TRANSPOSE -> new Value.Array<>(transposed(a).stream().<Value<S>>map(Value.Array::new).toList());
            case OUTER -> {
                List<S> x = numbers(a), y = numbers(b);
                yield array(x.size(), i -> array(y.size(), j -> number(on.mul(x.get(i), y.get(j)))));
            }
            case LOWER -> {
                List<S> l = numbers(a), x = numbers(b);
                yield array(x.size(), r -> number(lowerRow(l, x, r)));
            }
            default -> throw new AssertionError(word);
        };
    }

    private interface Element<S> {
        Value<S> at(int k);
    }

    private static <S> Value<S> array(int size, Element<S> element) {
        List<Value<S>> elements = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
            elements.add(element.at(k));
        }
        return new Value.Array<>(elements);
    }

    private Value<S> number(S value) { return new Value.Real<>(value); }

    private static <S> List<Value<S>> elements(Value<S> value) { return ((Value.Array<S>) value).elements(); }

    private List<S> numbers(List<Value<S>> values) { return values.stream().map(v -> ((Value.Real<S>) v).value()).toList(); }

    private List<List<Value<S>>> transposed(List<Value<S>> rows) {
        int width = rows.isEmpty() ? 0 : elements(rows.getFirst()).size();
        List<List<Value<S>>> columns = new ArrayList<>(width);
        for (int j = 0; j < width; j++) {
            List<Value<S>> column = new ArrayList<>(rows.size());
            for (Value<S> row : rows) {
                column.add(elements(row).get(j));
            }
            columns.add(column);
        }
        return columns;
    }

    private S fold(String word, S start, List<S> numbers) {
        S result = start;
        for (int k = 0; k < numbers.size(); k++) {
            result = k == 0 ? numbers.getFirst() : on.apply(Primitives.named(word), result, numbers.get(k));
        }
        return result;
    }

    private S sum(List<S> numbers) { return fold("add", on.constant(0), numbers); }

    private S largest(List<S> numbers) { return fold("max", on.constant(Double.NEGATIVE_INFINITY), numbers); }

    /// The largest is taken out first, as a number that depends on nothing: that changes no derivative.
    private S logsumexp(List<S> numbers) {
        double largest = numbers.stream().mapToDouble(on::value).max().orElse(Double.NEGATIVE_INFINITY);
        S shift = on.constant(Double.isFinite(largest) ? largest : 0);
        Primitive exp = Primitives.named("exp");
        S sum = sum(numbers.stream().map(x -> on.apply(exp, on.sub(x, shift))).toList());
        return on.add(on.apply(Primitives.named("log"), sum), shift);
    }

    private S dot(List<S> x, List<S> y) {
        S result = on.constant(0);
        for (int k = 0; k < x.size(); k++) {
            S product = on.mul(x.get(k), y.get(k));
            result = k == 0 ? product : on.add(result, product);
        }
        return result;
    }

    private S lowerRow(List<S> l, List<S> x, int row) {
        S result = on.constant(0);
        for (int column = 0, d = x.size(); column < row; column++) {
            S product = on.mul(l.get(column * d - column * (column + 1) / 2 + row - column - 1), x.get(column));
            result = column == 0 ? product : on.add(result, product);
        }
        return result;
    }
}
