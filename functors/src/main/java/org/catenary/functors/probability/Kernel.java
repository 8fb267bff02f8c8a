package org.catenary.functors.probability;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.WrongType;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;

/// A Markov kernel between finite sets: for each element of the domain a distribution on the codomain. Its tensor is the
/// independent product.
///
/// {@snippet class="org.catenary.functors.probability.KernelsTest" region="kernels"}
///
/// A kernel out of the unit is a distribution. As a [tensor][#tensor()] a kernel can be the image of a box under a
/// [TensorFunctor][org.catenary.functors.tensor.TensorFunctor], which contracts the diagram as a network.
public final class Kernel implements Arrow<Dim, Kernel> {

    private static final double ROUNDING = 1e-9;

    private final Tensor tensor;

    private Kernel(Tensor tensor) { this.tensor = tensor; }

    /// {@return the kernel with these probabilities, a row for each element of the domain}
    /// @throws NotStochastic if one is negative or no number, or a row is further from 1 than rounding explains, 1e-9
    /// @throws org.catenary.functors.tensor.WrongShape if there are not as many as the type asks for
    public static Kernel of(Dim dom, Dim cod, double... probabilities) {
        Tensor tensor = Tensor.of(dom, cod, probabilities);
        int columns = (int) cod.product();
        for (int i = 0; i < dom.product(); i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                double p = probabilities[i * columns + j];
                if (!(p >= 0)) {
                    throw new NotStochastic("the probability of %d given %d is %s, in a kernel %s → %s".formatted(j, i, p, dom, cod));
                }
                sum += p;
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new NotStochastic("the probabilities given %d add up to %s, in a kernel %s → %s".formatted(i, sum, dom, cod));
            }
        }
        return new Kernel(tensor);
    }

    /// {@return a distribution}
    /// @throws NotStochastic if these are no probabilities
    public static Kernel distribution(Dim of, double... probabilities) { return of(Dim.unit(), of, probabilities); }

    /// {@return the kernel that a tensor is}
    /// @throws NotStochastic if it is none
    public static Kernel of(Tensor tensor) {
        if (!tensor.isReal()) {
            throw new NotStochastic("complex numbers are no probabilities, in a kernel %s → %s".formatted(tensor.dom(), tensor.cod()));
        }
        return of(tensor.dom(), tensor.cod(), tensor.numbers().re());
    }

    /// {@return the kernel that gives one element for sure}
    /// @param image the element for each one of the domain
    public static Kernel deterministic(Dim dom, Dim cod, int... image) {
        int columns = (int) cod.product();
        var probabilities = new double[Math.multiplyExact(image.length, columns)];
        for (int i = 0; i < image.length; i++) {
            if (image[i] < 0 || image[i] >= columns) {
                throw new IllegalArgumentException("%d ↦ %d in a kernel %s → %s".formatted(i, image[i], dom, cod));
            }
            probabilities[i * columns + image[i]] = 1;
        }
        return of(dom, cod, probabilities);
    }

    static Kernel trusted(Tensor tensor) { return new Kernel(tensor); }

    /// {@return the probabilities as a real tensor}
    public Tensor tensor() { return tensor; }

    @Override public Dim dom() { return tensor.dom(); }

    @Override public Dim cod() { return tensor.cod(); }

    private int rows() { return (int) dom().product(); }

    private int columns() { return (int) cod().product(); }

    /// {@return the probability of an element of the codomain given one of the domain}
    /// @throws IndexOutOfBoundsException if one is not there
    public double probability(int given, int of) {
        if (given < 0 || given >= rows() || of < 0 || of >= columns()) {
            throw new IndexOutOfBoundsException("the probability of %d given %d, in a kernel %s → %s".formatted(of, given, dom(), cod()));
        }
        return tensor.numbers().re()[given * columns() + of];
    }

    @Override public Kernel then(Kernel next) { return new Kernel(tensor.then(next.tensor)); }

    @Override public Kernel tensor(Kernel other) { return new Kernel(tensor.tensor(other.tensor)); }

    /// {@return the distribution of the first part of the codomain}
    /// @param axes how many axes of the codomain the first part has
    public Kernel marginal(int axes) {
        Dim x = first(axes);
        int kept = (int) x.product(), rest = columns() / kept;
        var sums = new double[rows() * kept];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                sums[i * kept + j / rest] += probability(i, j);
            }
        }
        return new Kernel(Tensor.of(dom(), x, sums));
    }

    private Dim first(int axes) {
        if (axes < 0 || axes > cod().axes()) {
            throw new IllegalArgumentException("the first %d of the axes %s".formatted(axes, cod()));
        }
        return Dim.of(Arrays.copyOf(cod().sizes(), axes));
    }

    /// {@return the conditional `a ⊗ x → y` of this kernel `a → x ⊗ y`}
    ///
    /// It is fixed where `x` has probability, and uniform where it has none. Then `this` is its marginal on `x`, copied, and
    /// the conditional: every kernel is *disintegrated* into the two.
    ///
    /// Fritz, *A synthetic approach to Markov kernels*, definition 11.5.
    ///
    /// @param axes how many axes of the codomain make up `x`
    public Kernel conditional(int axes) {
        Dim x = first(axes), y = Dim.of(Arrays.copyOfRange(cod().sizes(), axes, cod().axes()));
        int xs = (int) x.product(), ys = (int) y.product();
        double[] conditional = tensor.numbers().re().clone();
        for (int row = 0; row < rows() * xs; row++) {
            double sum = 0;
            for (int j = 0; j < ys; j++) {
                sum += conditional[row * ys + j];
            }
            for (int j = 0; j < ys; j++) {
                conditional[row * ys + j] = sum > 0 ? conditional[row * ys + j] / sum : 1.0 / ys;
            }
        }
        return new Kernel(Tensor.of(dom().tensor(x), y, conditional));
    }

    /// {@return the Bayesian inverse `y → x` of this kernel `x → y` for a prior distribution on `x`}
    /// @throws WrongType if the prior is no distribution on the domain
    public Kernel inverse(Kernel prior) {
        if (!prior.dom().equals(Dim.unit()) || !prior.cod().equals(dom())) {
            throw new WrongType("the prior of a kernel %s → %s".formatted(dom(), cod()), Dim.unit(), dom(), prior.dom(), prior.cod());
        }
        Kernel joint = prior.then(Kernels.CATEGORY.copy(dom(), 2)).then(tensor(Kernels.CATEGORY.id(dom())));
        return joint.conditional(cod().axes());
    }

    /// {@return whether each element gives one for sure}
    public boolean isDeterministic() { return Arrays.stream(tensor.numbers().re()).allMatch(p -> p == 0 || p == 1); }

    /// {@return whether the types agree and no probability differs by more than the tolerance}
    public boolean near(Kernel other, double tolerance) {
        return dom().equals(other.dom()) && cod().equals(other.cod())
                && tensor.numbers().distance(other.tensor.numbers()) <= tolerance;
    }

    @Override public boolean equals(Object object) { return object instanceof Kernel other && tensor.equals(other.tensor); }

    @Override public int hashCode() { return tensor.hashCode(); }

    /// {@return the rows and the type, as in `[0.5 0.5; 0.0 1.0] : 2 → 2`}
    @Override public String toString() {
        return IntStream.range(0, rows()).mapToObj(i -> IntStream.range(0, columns())
                        .mapToObj(j -> Double.toString(probability(i, j))).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ", "[", "] : %s → %s".formatted(dom(), cod())));
    }
}
