package org.catenary.hypernets.terms;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;

/// The primitives of terms in JSON: `{"kind": "primitive", "word": "add"}`.
public enum PrimitiveCodec implements BoxCodec<Primitive> {
    /// All primitives.
    PRIMITIVES;

    @Override public String kind() { return "primitive"; }

    @Override public Class<Primitive> boxes() { return Primitive.class; }

    @Override public void write(Primitive primitive, BoxWriter fields) { fields.text("word", primitive.word()); }

    @Override public Primitive read(BoxReader fields) throws UnreadableJson {
        String word = fields.text("word");
        return Arrays.stream(Primitive.values()).filter(p -> p.word().equals(word)).findFirst()
                .orElseThrow(() -> fields.error("word", Arrays.stream(Primitive.values()).map(Primitive::word)
                        .collect(Collectors.joining(", ", "no primitive is called %s; there are ".formatted(word), ""))));
    }
}
