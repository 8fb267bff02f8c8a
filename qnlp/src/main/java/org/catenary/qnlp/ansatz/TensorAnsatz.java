package org.catenary.qnlp.ansatz;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.TensorFunctor;

/// An ansatz into tensors: every atom becomes a dimension, every box a real tensor with all its entries free, in one piece or
/// in several.
///
/// Coecke, Sadrzadeh and Clark, *Mathematical foundations for a compositional distributional model of meaning* (2010),
/// arXiv:1003.4394.
///
/// @param dims   the dimension of each atom
/// @param pieces what a box is made of
public record TensorAnsatz(SortedMap<String, Integer> dims, Pieces pieces) implements Ansatz {

    /// @throws IllegalArgumentException if a dimension is not positive, or an atom is called like a bond
    public TensorAnsatz {
        dims = Collections.unmodifiableSortedMap(new TreeMap<>(dims));
        if (dims.values().stream().anyMatch(dim -> dim < 1) || pieces instanceof Pieces.Bonds && dims.containsKey(Pieces.BOND)) {
            throw new IllegalArgumentException("an ansatz %s with dimensions %s".formatted(pieces.name(), dims));
        }
    }

    /// The plain ansatz: every box in one piece.
    ///
    /// @throws IllegalArgumentException if a dimension is not positive
    public TensorAnsatz(SortedMap<String, Integer> dims) { this(dims, new Pieces.Whole()); }

    /// An atom to which the ansatz gives no dimension.
    public static final class NoDimension extends Mistake {
        NoDimension(Ob ob, SortedMap<String, Integer> dims) {
            super("the ansatz has no dimension for %s; it has %s".formatted(ob, dims));
        }
    }

    @Override public String name() { return "%s, %s".formatted(pieces.name(), dims); }

    /// The image is a diagram of [TensorSymbol]s; objects are named by their dimension.
    @Override public Diagram apply(Diagram grammar) {
        return new Functor<>(Free.DIAGRAMS, this::type, this::symbol).apply(
                pieces instanceof Pieces.Whole ? grammar : grammar.map(pieces::of));
    }

    @Override public Images images() { return Images.TENSORS; }

    /// {@return the functor that evaluates images of this ansatz at given entries}
    /// @param entries the entries of each symbol, row-major, inputs before outputs
    public static TensorFunctor at(Map<String, double[]> entries) {
        return TensorFunctor.of(TensorAnsatz::dim, box -> {
            double[] values = entries.get(box.name());
            if (values == null) {
                throw new UnboundParameter(box.name());
            }
            return Tensor.of(dim(box.dom()), dim(box.cod()), values);
        });
    }

    /// {@return the dimension that an object names in images of tensor ansätze, as a type of tensors}
    /// @throws IllegalArgumentException if it names none
    public static Dim dim(Ob ob) { return Dim.of(dimension(ob)); }

    private static Dim dim(Ty ty) { return Dim.of(ty.toList().stream().mapToInt(TensorAnsatz::dimension).toArray()); }

    /// {@return the dimension that an object names in images of tensor ansätze}
    /// @throws IllegalArgumentException if it names none
    public static int dimension(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) -> Integer.parseInt(name);
            case Ob.Wall _, Ob.Exp _, Ob.Timed _ -> throw new IllegalArgumentException("%s is no dimension".formatted(ob));
        };
    }

    private Ty type(Ob ob) {
        return switch (ob) {
            case Ob.Atom(String name, int _) -> {
                Integer dim = pieces instanceof Pieces.Bonds bonds && name.equals(Pieces.BOND) ? Integer.valueOf(bonds.dimension())
                        : dims.get(name);
                if (dim == null) {
                    throw new NoDimension(ob, dims);
                }
                yield Ty.of(Integer.toString(dim));
            }
            case Ob.Wall _, Ob.Exp _, Ob.Timed _ -> throw new NoDimension(ob, dims);
        };
    }

    private Diagram symbol(Box box) { return new TensorSymbol(Symbols.of(box), image(box.dom()), image(box.cod())); }

    private Ty image(Ty ty) { return new Functor<>(Free.DIAGRAMS, this::type, this::symbol).apply(ty); }
}
