package org.catenary.functors.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Digits;

/// Functors into tensors over a rig in JSON: an object is `{"of": 0, "dims": [2, 3]}`, an arrow `{"of": 0, "dom": [2], "cod":
/// [], "entries": "1/2 1/3"}`, its entries row-major, those of `dom` first.
///
/// {@snippet class="org.catenary.functors.SavedFunctorsTest" region="over"}
///
/// @param digits how an entry is written
/// @param <S>    the entries
public record TensorOverCodec<S>(Digits<S> digits) implements TargetCodec<Dim, TensorOver<S>> {

    @Override public String kind() { return "tensors over " + digits.rig(); }

    @Override public Monoidal<Dim, TensorOver<S>> target() { return new TensorsOver<>(digits.rig()); }

    @Override public void writeObject(Dim object, ImageWriter fields) { fields.integers("dims", object.sizes()); }

    @Override public Dim readObject(ImageReader fields) throws UnreadableJson { return Dim.of(fields.integers("dims")); }

    @Override public void writeArrow(TensorOver<S> tensor, ImageWriter fields) {
        fields.integers("dom", tensor.dom().sizes());
        fields.integers("cod", tensor.cod().sizes());
        fields.text("entries", tensor.entries().stream().map(digits.write()).collect(Collectors.joining(" ")));
    }

    @Override public TensorOver<S> readArrow(ImageReader fields) throws UnreadableJson {
        List<S> entries = Arrays.stream(fields.text("entries").split(" ")).map(digits.read()).toList();
        return TensorOver.of(digits.rig(), Dim.of(fields.integers("dom")), Dim.of(fields.integers("cod")), entries);
    }
}
