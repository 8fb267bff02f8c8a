package org.catenary.functors.function;

import java.util.List;
import org.catenary.diagrams.category.Mistake;

/// A function was given, or gave, values that are not of its type.
public final class WrongValue extends Mistake {

    private static final long serialVersionUID = 1;

    WrongValue(String where, List<Sort> sorts, List<?> values) {
        super("%s: expected %s, got %s".formatted(where, Sort.text(sorts), values));
    }

    static void check(String where, List<Sort> sorts, List<?> values) {
        if (values.size() != sorts.size()) {
            throw new WrongValue(where, sorts, values);
        }
        for (int i = 0; i < sorts.size(); i++) {
            if (!sorts.get(i).has(values.get(i))) {
                throw new WrongValue("%s, place %d".formatted(where, i), sorts, values);
            }
        }
    }
}
