package org.catenary.functors.tensor;

import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Numbers;

/// Functors into tensors in JSON: an object is `{"of": 0, "dims": [2, 3]}`, an arrow `{"of": 0, "dom": [2], "cod": [], "re":
/// [0.5, 1], "im": []}`, its entries row-major, those of `dom` first, and no imaginary parts where they are real numbers.
public enum TensorCodec implements TargetCodec<Dim, Tensor> {
    /// Functors into the category of real tensors.
    REAL("real tensors", Tensors.REAL),
    /// Functors into the category of complex tensors.
    COMPLEX("complex tensors", Tensors.COMPLEX);

    private final String kind;
    private final Tensors target;

    TensorCodec(String kind, Tensors target) {
        this.kind = kind;
        this.target = target;
    }

    @Override public String kind() { return kind; }

    @Override public Monoidal<Dim, Tensor> target() { return target; }

    @Override public void writeObject(Dim object, ImageWriter fields) { fields.integers("dims", object.sizes()); }

    @Override public Dim readObject(ImageReader fields) throws UnreadableJson { return Dim.of(fields.integers("dims")); }

    @Override public void writeArrow(Tensor tensor, ImageWriter fields) {
        fields.integers("dom", tensor.dom().sizes());
        fields.integers("cod", tensor.cod().sizes());
        fields.numbers("re", tensor.numbers().re());
        fields.numbers("im", tensor.numbers().im());
    }

    @Override public Tensor readArrow(ImageReader fields) throws UnreadableJson {
        double[] re = fields.numbers("re"), im = fields.numbers("im");
        return Tensor.of(Dim.of(fields.integers("dom")), Dim.of(fields.integers("cod")),
                im.length == 0 ? Numbers.real(re) : Numbers.complex(re, im));
    }
}
