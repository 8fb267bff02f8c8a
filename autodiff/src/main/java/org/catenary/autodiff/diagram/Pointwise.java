package org.catenary.autodiff.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.functors.scalar.Numbers;
import org.catenary.functors.tensor.Tensor;

/// A smooth function that a bubble applies to every entry of the tensor inside, or one of its derivatives.
///
/// The name of the bubble's box tells it: `tanh`, and `tanh′`, `tanh″` … with a prime for each derivative. The chain rule says
/// `∂(f bubble d) = (f′ bubble d) ⊙ ∂d`, the product entry by entry being that of spiders.
///
/// Toumi, Yeung and de Felice, *Diagrammatic differentiation for quantum machine learning* (2021), arXiv:2103.07960, section 4.
///
/// @param function the function
/// @param order    how often it is differentiated
public record Pointwise(Function function, int order) {

    private static final String PRIME = "′";

    /// The functions.
    public enum Function {
        /// The entry itself.
        ID,
        /// `x²`
        SQUARE,
        /// `x³`
        CUBE,
        /// `eˣ`
        EXP,
        /// the sine, of radians
        SIN,
        /// the cosine, of radians
        COS,
        /// the hyperbolic tangent
        TANH,
        /// `1 / (1 + e⁻ˣ)`
        SIGMOID;

        private DerivativeStructure of(DerivativeStructure x) {
            return switch (this) {
                case ID -> x;
                case SQUARE -> x.multiply(x);
                case CUBE -> x.multiply(x).multiply(x);
                case EXP -> x.exp();
                case SIN -> x.sin();
                case COS -> x.cos();
                case TANH -> x.tanh();
                case SIGMOID -> x.negate().exp().add(1).reciprocal();
            };
        }
    }

    /// {@return the function of a name, as of the box of a bubble}
    public static Optional<Pointwise> named(String name) {
        String plain = name.replace(PRIME, "");
        for (Function function : Function.values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return Optional.of(new Pointwise(function, name.length() - plain.length()));
            }
        }
        return Optional.empty();
    }

    /// {@return the value at a number}
    public double at(double x) {
        return function.of(new DerivativeStructure(1, order, 0, x)).getPartialDerivative(order);
    }

    /// {@return the derivative}
    public Pointwise derivative() { return new Pointwise(function, order + 1); }

    /// {@return the name, from which [#named] reads it back}
    public String name() { return function.name().toLowerCase(Locale.ROOT) + PRIME.repeat(order); }

    /// {@return the tensor of a bubble: what a [`TensorFunctor`][org.catenary.functors.tensor.TensorFunctor] asks for}
    /// @param box    the bubble's, whose name tells the function
    /// @param inside the one tensor inside, real
    /// @throws NoDerivative if the name is of no function
    public static Tensor bubble(Box box, List<Tensor> inside) {
        Pointwise function = named(box.name()).orElseThrow(() -> new NoDerivative(box, box.name()));
        Tensor tensor = inside.getFirst();
        double[] entries = tensor.numbers().re().clone();
        for (int k = 0; k < entries.length; k++) {
            entries[k] = function.at(entries[k]);
        }
        return Tensor.of(tensor.dom(), tensor.cod(), Numbers.real(entries));
    }
}
