package org.catenary.functors.probability;

import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.tensor.Dim;

/// Functors into Markov kernels in JSON: an object is `{"of": 0, "dims": [2, 3]}`, an arrow `{"of": 0, "dom": [2], "cod": [2],
/// "probabilities": [0.5, 0.5, 0, 1]}`, a row for each element of the domain.
public enum KernelCodec implements TargetCodec<Dim, Kernel> {
    /// The one instance.
    KERNELS;

    @Override public String kind() { return "Markov kernels"; }

    @Override public Monoidal<Dim, Kernel> target() { return Kernels.CATEGORY; }

    @Override public void writeObject(Dim object, ImageWriter fields) { fields.integers("dims", object.sizes()); }

    @Override public Dim readObject(ImageReader fields) throws UnreadableJson { return Dim.of(fields.integers("dims")); }

    @Override public void writeArrow(Kernel kernel, ImageWriter fields) {
        fields.integers("dom", kernel.dom().sizes());
        fields.integers("cod", kernel.cod().sizes());
        fields.numbers("probabilities", kernel.tensor().numbers().re());
    }

    @Override public Kernel readArrow(ImageReader fields) throws UnreadableJson {
        return Kernel.of(Dim.of(fields.integers("dom")), Dim.of(fields.integers("cod")), fields.numbers("probabilities"));
    }
}
