package org.catenary.functors.probability;

import java.util.Arrays;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.notation.ImageReader;
import org.catenary.diagrams.notation.ImageWriter;
import org.catenary.diagrams.notation.TargetCodec;
import org.catenary.diagrams.notation.UnreadableJson;

/// Functors into Gaussian kernels in JSON: an object is `{"of": 0, "dimension": 2}`, an arrow `{"of": 0, "dom": 1, "map": [2],
/// "mean": [0], "covariance": [1]}`, matrices row by row.
public enum GaussianCodec implements TargetCodec<Integer, Gaussian> {
    /// The one instance.
    GAUSSIANS;

    @Override public String kind() { return "Gaussian kernels"; }

    @Override public Monoidal<Integer, Gaussian> target() { return Gaussians.CATEGORY; }

    @Override public void writeObject(Integer dimension, ImageWriter fields) { fields.integer("dimension", dimension); }

    @Override public Integer readObject(ImageReader fields) throws UnreadableJson { return dimension(fields, "dimension"); }

    private static int dimension(ImageReader fields, String field) throws UnreadableJson {
        long dimension = fields.integer(field);
        if (dimension < 0 || dimension > Integer.MAX_VALUE) {
            throw fields.error(field, "%d is no dimension".formatted(dimension));
        }
        return (int) dimension;
    }

    @Override public void writeArrow(Gaussian kernel, ImageWriter fields) {
        fields.integer("dom", kernel.dom());
        fields.numbers("map", flat(kernel.map()));
        fields.numbers("mean", kernel.mean());
        fields.numbers("covariance", flat(kernel.covariance()));
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }

    @Override public Gaussian readArrow(ImageReader fields) throws UnreadableJson {
        double[] mean = fields.numbers("mean");
        int dom = dimension(fields, "dom");
        return Gaussian.of(dom, rows(fields, "map", mean.length, dom), mean, rows(fields, "covariance", mean.length, mean.length));
    }

    private static double[][] rows(ImageReader fields, String field, int rows, int columns) throws UnreadableJson {
        double[] numbers = fields.numbers(field);
        if (numbers.length != Math.multiplyFull(rows, columns)) {
            throw fields.error(field, "%d rows of %d numbers are wanted, there are %d numbers".formatted(rows, columns, numbers.length));
        }
        var matrix = new double[rows][];
        Arrays.setAll(matrix, i -> Arrays.copyOfRange(numbers, i * columns, (i + 1) * columns));
        return matrix;
    }
}
