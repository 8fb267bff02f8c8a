package org.catenary.functors.matrix;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Booleans;
import org.catenary.functors.scalar.Complex;

/// Functors into matrices in JSON: an object is `{"of": 0, "size": 2}`, an arrow `{"of": 0, "type": [1, 2], "re": [1, 2],
/// "im": [0, 0]}`, its entries row by row; truth values are 1 and 0.
///
/// @param <S> the entries
public final class MatrixCodec<S> implements TargetCodec<Integer, Matrix<S>> {

    /// Functors into matrices of real numbers.
    public static final MatrixCodec<Double> REAL =
            new MatrixCodec<>("real matrices", Matrices.REAL, Complex::real, MatrixCodec::real);
    /// Functors into matrices of complex numbers.
    public static final MatrixCodec<Complex> COMPLEX = new MatrixCodec<>("complex matrices", Matrices.COMPLEX, z -> z, z -> z);
    /// Functors into matrices of truth values, which are relations.
    public static final MatrixCodec<Boolean> BOOLEAN = new MatrixCodec<>("boolean matrices", new Matrices<>(Booleans.RIG),
            b -> b ? Complex.ONE : Complex.ZERO, MatrixCodec::truth);

    private final String kind;
    private final Matrices<S> target;
    private final Function<S, Complex> number;
    private final Function<Complex, S> entry;

    private MatrixCodec(String kind, Matrices<S> target, Function<S, Complex> number, Function<Complex, S> entry) {
        this.kind = kind;
        this.target = target;
        this.number = number;
        this.entry = entry;
    }

    private static double real(Complex z) {
        if (z.im() != 0) {
            throw new IllegalArgumentException("%s is no real number".formatted(z));
        }
        return z.re();
    }

    private static boolean truth(Complex z) {
        if (!z.equals(Complex.ZERO) && !z.equals(Complex.ONE)) {
            throw new IllegalArgumentException("%s is no truth value, 0 or 1".formatted(z));
        }
        return z.equals(Complex.ONE);
    }

    @Override public String kind() { return kind; }

    @Override public Monoidal<Integer, Matrix<S>> target() { return target; }

    @Override public void writeObject(Integer size, ImageWriter fields) { fields.integer("size", size); }

    @Override public Integer readObject(ImageReader fields) throws UnreadableJson {
        long size = fields.integer("size");
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw fields.error("size", "%d is no size".formatted(size));
        }
        return (int) size;
    }

    @Override public void writeArrow(Matrix<S> matrix, ImageWriter fields) {
        fields.integers("type", matrix.dom(), matrix.cod());
        fields.numbers("re", matrix.entries().stream().map(number).mapToDouble(Complex::re).toArray());
        fields.numbers("im", matrix.entries().stream().map(number).mapToDouble(Complex::im).toArray());
    }

    @Override public Matrix<S> readArrow(ImageReader fields) throws UnreadableJson {
        int[] type = fields.integers("type");
        double[] re = fields.numbers("re"), im = fields.numbers("im");
        if (type.length != 2 || im.length != re.length) {
            throw fields.error("type", "expected two whole numbers, and as many imaginary as real parts");
        }
        return target.of(type[0], type[1],
                IntStream.range(0, re.length).mapToObj(i -> entry.apply(new Complex(re[i], im[i]))).toList());
    }
}
