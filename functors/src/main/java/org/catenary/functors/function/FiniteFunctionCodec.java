package org.catenary.functors.function;

import java.util.stream.IntStream;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;

/// Functors into finite sets in JSON: an object is `{"of": 0, "elements": 2}`, an arrow `{"of": 0, "cod": 2, "images": [1, 0]}`.
public enum FiniteFunctionCodec implements TargetCodec<Integer, FiniteFunction> {
    /// Functors into functions.
    FUNCTIONS("functions of finite sets"),
    /// Functors into permutations.
    PERMUTATIONS("permutations of finite sets");

    private final String kind;

    FiniteFunctionCodec(String kind) { this.kind = kind; }

    @Override public String kind() { return kind; }

    @Override public Monoidal<Integer, FiniteFunction> target() {
        return this == FUNCTIONS ? FiniteFunctions.CATEGORY : Permutations.CATEGORY;
    }

    @Override public void writeObject(Integer set, ImageWriter fields) { fields.integer("elements", set); }

    @Override public Integer readObject(ImageReader fields) throws UnreadableJson { return set(fields, "elements"); }

    private static int set(ImageReader fields, String field) throws UnreadableJson {
        long elements = fields.integer(field);
        if (elements < 0 || elements > Integer.MAX_VALUE) {
            throw fields.error(field, "%d is no number of elements".formatted(elements));
        }
        return (int) elements;
    }

    @Override public void writeArrow(FiniteFunction function, ImageWriter fields) {
        fields.integer("cod", function.cod());
        fields.integers("images", IntStream.range(0, function.dom()).map(function::apply).toArray());
    }

    @Override public FiniteFunction readArrow(ImageReader fields) throws UnreadableJson {
        FiniteFunction function = FiniteFunction.of(set(fields, "cod"), fields.integers("images"));
        if (this == PERMUTATIONS && !function.isPermutation()) {
            throw fields.error("images", function + " is no permutation");
        }
        return function;
    }
}
