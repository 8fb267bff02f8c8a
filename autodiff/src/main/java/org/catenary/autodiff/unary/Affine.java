package org.catenary.autodiff.unary;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.catenary.autodiff.language.Form;

/// A place in an array as a sum of multiples of places, by their names, and a constant.
///
/// @param terms    the multiples, none zero
/// @param constant the constant
record Affine(Map<String, Integer> terms, int constant) {

    /// {@return the sum that a place is, as far as it was computed by sums and multiples}
    static Affine of(Atom place, Context context) {
        if (place.term().form() instanceof Form.Position(int at)) {
            return new Affine(Map.of(), at);
        }
        Optional<Slice.Op> definition = context.definition(place);
        if (definition.isPresent()) {
            Slice.Op op = definition.get();
            if (op.form() == Form.Word.INDEX_ADD || op.form() == Form.Word.INDEX_SUB) {
                return of(op.of().getFirst(), context).plus(of(op.of().getLast(), context), op.form() == Form.Word.INDEX_ADD ? 1 : -1);
            }
            if (op.form() == Form.Word.INDEX_MUL) {
                Affine x = of(op.of().getFirst(), context), y = of(op.of().getLast(), context);
                if (x.terms.isEmpty() || y.terms.isEmpty()) {
                    return x.terms.isEmpty() ? new Affine(Map.of(), 0).plus(y, x.constant) : new Affine(Map.of(), 0).plus(x, y.constant);
                }
            }
        }
        return new Affine(Map.of(place.name(), 1), 0);
    }

    private Affine plus(Affine other, int times) {
        Map<String, Integer> sum = new TreeMap<>(terms);
        other.terms.forEach((name, n) -> sum.merge(name, n * times, Integer::sum));
        sum.values().removeIf(n -> n == 0);
        return new Affine(sum, constant + times * other.constant);
    }

    boolean isConstant() { return terms.isEmpty(); }

    /// {@return the one place that it is but for a constant and the sign, if it is that}
    Optional<String> only() {
        return terms.size() == 1 && Math.abs(terms.values().iterator().next()) == 1 ? Optional.of(terms.keySet().iterator().next()) : Optional.empty();
    }

    boolean isRising() { return terms.values().iterator().next() > 0; }
}
