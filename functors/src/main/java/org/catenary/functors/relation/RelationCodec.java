package org.catenary.functors.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.tensor.Dim;

/// Functors into relations in JSON: an object is `{"of": 0, "dims": [2, 3]}`, an arrow `{"of": 0, "dom": [2], "cod": [2],
/// "pairs": [0, 1, 1, 1]}`, an element of the domain and one of the codomain by turns.
public enum RelationCodec implements TargetCodec<Dim, Relation> {
    /// The one instance.
    RELATIONS;

    @Override public String kind() { return "relations"; }

    @Override public Monoidal<Dim, Relation> target() { return Relations.CATEGORY; }

    @Override public void writeObject(Dim object, ImageWriter fields) { fields.integers("dims", object.sizes()); }

    @Override public Dim readObject(ImageReader fields) throws UnreadableJson { return Dim.of(fields.integers("dims")); }

    @Override public void writeArrow(Relation relation, ImageWriter fields) {
        fields.integers("dom", relation.dom().sizes());
        fields.integers("cod", relation.cod().sizes());
        fields.integers("pairs", relation.pairs().stream().flatMapToInt(pair ->
                IntStream.of(pair.from(), pair.to())).toArray());
    }

    @Override public Relation readArrow(ImageReader fields) throws UnreadableJson {
        int[] ends = fields.integers("pairs");
        if (ends.length % 2 != 0) {
            throw fields.error("pairs", "an element of the domain without one of the codomain");
        }
        List<Relation.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            pairs.add(new Relation.Pair(ends[i], ends[i + 1]));
        }
        return Relation.of(Dim.of(fields.integers("dom")), Dim.of(fields.integers("cod")), pairs);
    }
}
